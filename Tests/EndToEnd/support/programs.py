"""Starts convened and convenectl, and speaks to the control socket in three ways: convenectl, curl, and plain HTTP."""

import http.client
import json
import os
import signal
import socket
import subprocess
import time


class Answer:
    """How a program ended and what it said."""

    def __init__(self, code, out, error):
        self.code, self.out, self.error = code, out, error

    @property
    def json(self):
        return json.loads(self.out)

    def __repr__(self):
        return f"exit {self.code}\n{self.out[-1500:]}\n{self.error[-1500:]}"


class Programs:
    def __init__(self, folder):
        self.convened, self.convenectl = str(folder / "convened"), str(folder / "convenectl")

    def daemon(self, *arguments, timeout=60, **options):
        """Runs convened to its end."""
        return _run([self.convened, *map(str, arguments)], timeout, **options)

    def control(self, socket_path, *arguments, timeout=120, **options):
        command = [self.convenectl, "--socket", str(socket_path), *map(str, arguments)]
        return _run(command, timeout, **options)

    def bare_control(self, *arguments, **options):
        return _run([self.convenectl, *map(str, arguments)], 60, **options)


def _run(command, timeout, **options):
    environment = {key: value for key, value in os.environ.items() if key not in ("CONVENE_SOCKET", "NOTIFY_SOCKET")}
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
        env={**environment, **options.pop("environment", {})}, **options)
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, timeout=10):
        super().__init__("localhost", timeout=timeout)
        self.path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


def request(socket_path, path, method="GET", body=None):
    """One request over the socket; the status and the decoded body."""
    connection = UnixConnection(socket_path)
    try:
        connection.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
        response = connection.getresponse()
        content = response.read()
        return response.status, json.loads(content) if content else None
    finally:
        connection.close()


def answers(socket_path):
    """The status of a daemon that is up, else nothing."""
    try:
        status, body = request(socket_path, "/v1/status")
    except (OSError, http.client.HTTPException):
        return None
    return body if status == 200 else None


def curl(socket_path, path, *arguments):
    """What curl gets from the socket."""
    return _run(["curl", "-sS", "--unix-socket", str(socket_path), *arguments, f"http://convene{path}"], 60)


class Daemon:
    """A running convened. Ended with the test, whatever happens."""

    def __init__(self, bench, config, environment=None, within=()):
        """`within` is a command that runs the daemon in its own process, such as unshare."""
        self.bench, self.config, self.within = bench, config, list(within)
        self.socket = bench.folder / "s"
        self.environment = environment or {}
        self.log = bench.folder / "daemon.log"
        self.process = None
        bench.at_the_end(self.kill)

    def start(self, wait=True, seconds=20):
        environment = {key: value for key, value in os.environ.items() if key != "NOTIFY_SOCKET"}
        with open(self.log, "ab") as log:
            self.started = time.monotonic()
            self.process = subprocess.Popen(
                [*self.within, self.bench.programs.convened, "run", "--config", str(self.config)], stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, env={**environment, **self.environment})
        if wait:
            self.wait_ready(seconds)
        return self

    def wait_ready(self, seconds=20):
        end = time.monotonic() + seconds
        while not answers(self.socket):
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"convened is not ready (exit {self.process.poll()}):\n{self.tail()}")
            time.sleep(0.002)
        return time.monotonic() - self.started

    def tail(self):
        return self.log.read_text(errors="replace")[-3000:]

    def control(self, *arguments, **options):
        return self.bench.programs.control(self.socket, *arguments, **options)

    def do(self, *arguments):
        """A convenectl command that must succeed; its JSON."""
        answer = self.control(*arguments, "--json")
        assert answer.code == 0, f"convenectl {' '.join(map(str, arguments))}: {answer}"
        return answer.json

    def items(self, noun_plural, **filters):
        """All items of a list, page by page over the socket."""
        items, after = [], None
        while True:
            query = {"limit": 500, **filters, **({"after": after} if after else {})}
            text = "&".join(f"{key}={value}" for key, value in query.items())
            status, page = request(self.socket, f"/v1/{noun_plural}?{text}")
            assert status == 200, f"/v1/{noun_plural}: HTTP {status} {page}"
            items += page["items"]
            after = page.get("next")
            if not after:
                return items

    def terminate(self, seconds=30):
        """Asks for the end and gives the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
