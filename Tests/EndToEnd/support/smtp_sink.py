"""A mail server that keeps nothing but a log: which Message-ID it took for whom, and when."""

import re
import socketserver
import threading
import time


class Taken:
    """One message that the server has taken: everything before the reply to its last dot."""

    def __init__(self, message_id, recipient, content):
        self.message_id, self.recipient, self.content = message_id, recipient, content
        self.at = time.time()


class SMTPSink:
    """Listens on a free port of the loopback.

    `refuse(recipient)` may give a reply for RCPT; `before_reply(taken)` runs between the log's entry and the reply to the
    last dot, and may wait, or give another reply than 250.
    """

    def __init__(self, refuse=None, before_reply=None):
        self.log = []
        self.lock = threading.Lock()
        self.refuse = refuse or (lambda recipient: None)
        self.before_reply = before_reply or (lambda taken: None)
        sink = self

        class Session(socketserver.StreamRequestHandler):
            disable_nagle_algorithm = True

            def handle(self):
                try:
                    sink._converse(self.rfile, self._say)
                except OSError:
                    pass

            def _say(self, line):
                self.wfile.write(line.encode() + b"\r\n")

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 64

        self.server = Server(("127.0.0.1", 0), Session)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def taken(self):
        with self.lock:
            return list(self.log)

    def _converse(self, source, say):
        say("220 sink.example ESMTP")
        recipients = []
        for line in source:
            command = line.decode("latin-1").strip()
            verb = command.upper()
            if verb.startswith("EHLO"):
                say("250-sink.example")
                say("250 SIZE 10000000")
            elif verb.startswith("MAIL FROM:"):
                recipients = []
                say("250 2.1.0 ok")
            elif verb.startswith("RCPT TO:"):
                address = re.search(r"<(.*)>", command).group(1)
                refusal = self.refuse(address)
                if not refusal:
                    recipients.append(address)
                say(refusal or "250 2.1.5 ok")
            elif verb == "DATA":
                say("354 go on")
                content = self._content(source)
                if content is None:
                    return
                say(self._take(recipients, content))
            elif verb == "QUIT":
                say("221 2.0.0 bye")
                return
            elif verb in ("RSET", "NOOP"):
                say("250 2.0.0 ok")
            else:
                say("502 5.5.1 not known")

    @staticmethod
    def _content(source):
        """The message up to its last dot, or nothing where the connection ends before it."""
        lines = []
        for line in source:
            if line == b".\r\n":
                return b"".join(lines)
            lines.append(line[1:] if line.startswith(b".") else line)
        return None

    def _take(self, recipients, content):
        found = re.search(rb"^Message-ID:\s*(<[^>]*>)", content, re.MULTILINE | re.IGNORECASE)
        reply = None
        for recipient in recipients:
            taken = Taken(found.group(1).decode() if found else None, recipient, content)
            with self.lock:
                self.log.append(taken)
            reply = self.before_reply(taken) or reply
        return reply or "250 2.0.0 taken"
