# SPDX-License-Identifier: GPL-3.0-or-later
# The installed AWS CLI without its start: half a second of imports and service models a call, some hundred calls a walk.
# A process loads Debian's awscli once and answers every call in a fork of itself, with the caller's arguments,
# environment, folder and files; a small program named `aws` hands them over. Where Debian's is not there, and in
# tests/long, the AWS CLI is called as it is.
import array
import json
import os
import signal
import socket
import stat
import subprocess
import sys

SHIM = """#!/usr/bin/python3 -ISE
import array, json, os, socket, sys
call = socket.socket(socket.AF_UNIX)
call.connect({socket!r})
call.sendmsg([b"f"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2]))])
call.sendall(json.dumps([sys.argv[1:], dict(os.environ), os.getcwd()]).encode())
call.shutdown(socket.SHUT_WR)
said = call.recv(16)
sys.exit(int(said) if said else "the AWS CLI ended without a word")
"""


DEBIANS = os.path.exists("/usr/bin/aws") and os.path.isdir("/usr/lib/python3/dist-packages/awscli")


class WarmAws:
    """A folder with an `aws` for PATH, as long as the `with` lasts or until stop(). What botocore reads once (the files of
    profiles) is read with this environment."""

    def __init__(self, folder, environment):
        path = os.path.join(folder, f"aws.{os.urandom(4).hex()}")
        self.folder = f"{path}.bin"
        os.mkdir(self.folder)
        program = os.path.join(self.folder, "aws")
        with open(program, "w", encoding="utf-8") as out:
            out.write(SHIM.format(socket=path))
        os.chmod(program, stat.S_IRWXU)
        self.process = subprocess.Popen([sys.executable, os.path.abspath(__file__), path], stdout=subprocess.PIPE, env=environment)
        if self.process.stdout.readline() != b"ready\n":
            raise RuntimeError("the AWS CLI could not be loaded")

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def answer(driver, call):
    """One call, in a process of its own: its exit code."""
    _, ancillary, _, _ = call.recvmsg(1, socket.CMSG_SPACE(12))
    files = array.array("i", ancillary[0][2])
    text = b"".join(iter(lambda: call.recv(65536), b""))
    arguments, environment, folder = json.loads(text)
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["aws", *arguments]
    try:
        return driver.main(arguments) or 0
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def serve(path):
    import awscli.clidriver

    # (The runtime's log has a thread, which no fork has.)
    awscli.clidriver.disable_crt_logging = lambda: None
    driver = awscli.clidriver.create_clidriver()
    for service in ("ec2", "ram", "sts"):
        driver.session.get_service_model(service)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN) # (Nobody waits for the forks.)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(16)
    print("ready", flush=True)
    while True:
        call, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            code = answer(driver, call)
            call.sendall(str(code).encode())
            os._exit(0)
        call.close()


if __name__ == "__main__":
    serve(sys.argv[1])
