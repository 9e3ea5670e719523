"""An SMS service over HTTP that keeps a log: what it took, and which repetitions it recognised."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Taken:
    def __init__(self, reference, recipient, text, verdict):
        self.reference, self.recipient, self.text, self.verdict = reference, recipient, text, verdict
        self.at = time.time()


class HTTPSink:
    """Listens on a free port of the loopback. With `knows_references` a repeated reference is answered 409 and sent once.

    `before_reply(taken)` runs between the log's entry and the answer; it may wait, or give another (status, body).
    """

    def __init__(self, knows_references, before_reply=None):
        self.log = []
        self.lock = threading.Lock()
        self.knows_references = knows_references
        self.before_reply = before_reply or (lambda taken: None)
        self.seen = set()
        sink = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self):
                try:
                    body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                except (OSError, ValueError):
                    self.close_connection = True
                    return
                status, reply = sink._take(body)
                content = json.dumps(reply).encode()
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    self.close_connection = True

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def taken(self):
        """What was sent on to a phone: repetitions that were recognised are none of it."""
        with self.lock:
            return [taken for taken in self.log if taken.verdict == "taken"]

    def duplicates(self):
        with self.lock:
            return [taken for taken in self.log if taken.verdict == "duplicate"]

    def _take(self, body):
        with self.lock:
            known = self.knows_references and body["reference"] in self.seen
            self.seen.add(body["reference"])
            taken = Taken(body["reference"], body["to"], body["text"], "duplicate" if known else "taken")
            self.log.append(taken)
            number = len(self.log)
        other = self.before_reply(taken)
        return other or ((409, {"error": "duplicate"}) if known else (200, {"id": f"sms-{number}"}))
