"""Runs a program on a pseudo-terminal and types to it.

terminal.py '[["text to wait for", "line to type"], ...]' program argument...
Prints all that the program showed, then a line `exit CODE`.
"""

import json
import os
import pty
import select
import sys
import time

talk, command = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)

shown = b""
seen = 0
deadline = time.monotonic() + 50
while time.monotonic() < deadline:
    if talk:
        at = shown.find(talk[0][0].encode(), seen)
        if at >= 0:
            seen = at + len(talk[0][0].encode())
            os.write(terminal, talk.pop(0)[1].encode())
    if not select.select([terminal], [], [], 0.2)[0]:
        continue
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break
    if not part:
        break
    shown += part
else:
    os.kill(child, 9)

_, status = os.waitpid(child, 0)
sys.stdout.write(shown.decode("utf-8", "replace").replace("\r\n", "\n"))
sys.stdout.write(f"\nexit {os.waitstatus_to_exitcode(status)}\n")
