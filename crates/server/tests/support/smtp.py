"""A real mail server for the tests: aiosmtpd on a port of the loopback interface.

Prints its port, then keeps every message it takes in the spool directory, one JSON file each, as a mail program
reads it. It ends when its standard input does.

  spool/hold     while this file is there, a message that is spooled is not acknowledged
  nobody@...     a recipient that is refused with 550
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP


class Spool:
    def __init__(self, directory):
        self.directory = directory
        self.taken = len(os.listdir(directory))

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 there is no mailbox of that name here"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        self.keep(envelope, session.ssl is not None)
        while os.path.exists(os.path.join(self.directory, "hold")):
            await asyncio.sleep(0.01)
        return "250 taken"

    def keep(self, envelope, encrypted):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = mail.get_body(("plain",))
        files = [
            {"name": part.get_filename(), "type": part.get_content_type(), "method": part.get_param("method"),
             "content": part.get_payload(decode=True).decode()}
            for part in mail.iter_attachments()
        ]
        seen = {
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "encrypted": encrypted,
            "headers": {name.lower(): str(value) for name, value in mail.items()},
            "text": body.get_content(), "files": files,
            "defects": [str(defect) for part in mail.walk() for defect in part.defects],
            "ascii": envelope.content.isascii(),
            "longest": max(map(len, envelope.content.split(b"\r\n"))),
        }
        self.taken += 1
        path = os.path.join(self.directory, f"{self.taken:04}.json")
        with open(path + ".part", "w") as file:
            json.dump(seen, file)
        os.rename(path + ".part", path)


async def main():
    # A client that breaks off is what some tests are about; it needs no traceback.
    logging.disable()
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--spool", required=True)
    arguments.add_argument("--port", type=int, default=0)
    arguments.add_argument("--certificate")
    arguments.add_argument("--key")
    options = arguments.parse_args()
    tls = None
    if options.certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(options.certificate, options.key)
    handler = Spool(options.spool)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(handler, hostname="test", tls_context=tls, loop=loop), "127.0.0.1", options.port
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()
    os._exit(0)


asyncio.run(main())
