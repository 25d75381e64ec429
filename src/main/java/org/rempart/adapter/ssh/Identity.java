package org.rempart.adapter.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.rempart.remote.SshCredential;

/// Gives JSch what this user shows to the server.
///
/// @param agentSocket the UNIX socket of the user's SSH agent
record Identity(Optional<Path> agentSocket) {
  /// @throws JSchException with a reason for a person
  void show(SshCredential credential, JSch jsch) throws JSchException {
    switch (credential) {
      case SshCredential.KeyFile(var path, var passphrase) -> showFile(path, passphrase, jsch);
      case SshCredential.KeyText(var text) ->
        jsch.addIdentity("key", text.getBytes(StandardCharsets.UTF_8), null, null);
      case SshCredential.Agent() -> showAgent(jsch);
    }
  }

  private static void showFile(String path, String passphrase, JSch jsch) throws JSchException {
    if (passphrase.isEmpty()) {
      jsch.addIdentity(path);
    } else {
      jsch.addIdentity(path, passphrase.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void showAgent(JSch jsch) throws JSchException {
    Path socket = agentSocket.orElseThrow(() -> new JSchException("no SSH agent runs: SSH_AUTH_SOCK is not set"));
    try {
      jsch.setIdentityRepository(new AgentIdentityRepository(new SSHAgentConnector(socket)));
    } catch (AgentProxyException e) {
      throw new JSchException("the SSH agent at " + socket + " does not answer", e);
    }
  }
}
