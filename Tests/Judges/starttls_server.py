#!/usr/bin/env python3
"""An SMTP server with STARTTLS and its own certificate authority, written with Python's ssl module only.

    starttls_server.py FOLDER

Writes FOLDER/ca.pem, prints its port, then one line for each command (with "tls " in front where it came through TLS),
until its standard input ends. Commands of an AUTH exchange are shown by their first word only.
"""

import socket
import ssl
import subprocess
import sys
import threading


def make_certificates(folder):
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], check=True, capture_output=True, cwd=folder)

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test CA",
            "-keyout", "ca.key", "-out", "ca.pem")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", "server.key", "-out", "server.csr")
    with open(f"{folder}/server.ext", "w") as file:
        file.write("subjectAltName=DNS:localhost\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
            "-extfile", "server.ext", "-out", "server.pem")


def say(text):
    print(text, flush=True)


def serve(connection, context):
    file, secure, body = connection.makefile("rwb"), "", False

    def answer(text):
        file.write(text.encode() + b"\r\n")
        file.flush()

    answer("220 localhost ESMTP")
    while line := file.readline():
        text = line.decode().rstrip("\r\n")
        if body:
            if text == ".":
                body = False
                answer("250 2.0.0 taken")
            continue
        verb = text.split(" ")[0].upper()
        say(secure + (verb if verb == "AUTH" else text))
        if verb == "EHLO":
            answer("250-localhost\r\n250 " + ("AUTH PLAIN" if secure else "STARTTLS"))
        elif verb == "STARTTLS":
            answer("220 go ahead")
            connection = context.wrap_socket(connection, server_side=True)
            file, secure = connection.makefile("rwb"), "tls "
        elif verb == "AUTH":
            if len(text.split(" ")) < 3:
                answer("334 ")
                file.readline()
            answer("235 2.7.0 welcome")
        elif verb == "DATA":
            body = True
            answer("354 go ahead")
        elif verb == "QUIT":
            answer("221 bye")
            return
        else:
            answer("250 2.1.0 fine")


def serve_quietly(connection, context):
    try:
        serve(connection, context)
    except OSError as error:
        say(f"broken: {type(error).__name__}")


def main():
    folder = sys.argv[1]
    make_certificates(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/server.pem", f"{folder}/server.key")
    listener = socket.create_server(("127.0.0.1", 0))
    say(listener.getsockname()[1])

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve_quietly, args=(connection, context), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()


main()
