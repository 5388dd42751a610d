"""A mail program that uses imaplib: one command a line on stdin, its parts separated by tabs; one answer a line."""

import imaplib
import ssl
import sys

imaplib._MAXLINE = 10_000_000
HOST, PORT, USER, PASSWORD = sys.argv[1:5]


def connected():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    imap = imaplib.IMAP4(HOST, int(PORT))
    imap.starttls(context)
    imap.login(USER, PASSWORD)
    return imap


def checked(answer):
    kind, data = answer
    if kind != "OK":
        raise RuntimeError(str(data))
    return data


def search(imap, folder, subject):
    checked(imap.select('"%s"' % folder))
    query = ("ALL",) if subject == "*" else ("SUBJECT", '"%s"' % subject)
    return checked(imap.uid("SEARCH", *query))[0].split()


def one(imap, folder, subject):
    found = search(imap, folder, subject)
    if not found:
        raise RuntimeError("no such mail: " + subject)
    return b",".join(found).decode()


def move(imap, folder, subject, to):
    """imaplib has no MOVE of its own: programs that use it copy, mark as deleted, and expunge."""
    uids = one(imap, folder, subject)
    checked(imap.uid("COPY", uids, '"%s"' % to))
    checked(imap.uid("STORE", uids, "+FLAGS.SILENT", "(\\Deleted)"))
    checked(imap.expunge())


def copy(imap, folder, subject, to):
    checked(imap.uid("COPY", one(imap, folder, subject), '"%s"' % to))


def count(imap, folder, subject):
    return len(search(imap, folder, subject))


def append(imap, folder, file):
    with open(file, "rb") as message:
        checked(imap.append('"%s"' % folder, "(\\Seen)", None, message.read()))


def idle(imap, folder):
    """imaplib of Python 3.11 knows no IDLE: the lines are written and read as they are (RFC 2177)."""
    checked(imap.select('"%s"' % folder))
    imap.send(b"i1 IDLE\r\n")
    if not imap.readline().startswith(b"+"):
        raise RuntimeError("no invitation")
    print("idling", flush=True)
    while b"EXISTS" not in imap.readline():
        pass
    imap.send(b"DONE\r\n")
    while not imap.readline().startswith(b"i1 OK"):
        pass


COMMANDS = {"move": move, "copy": copy, "count": count, "append": append, "idle": idle}


def main():
    imap = connected()
    print("ready", flush=True)
    for line in sys.stdin:
        command, *parts = line.rstrip("\n").split("\t")
        if command == "quit":
            break
        try:
            said = COMMANDS[command](imap, *parts)
            print("ok %s" % ("" if said is None else said), flush=True)
        except Exception as e:  # the test is told what went wrong
            print("failed " + str(e).replace("\n", " "), flush=True)
    imap.logout()


main()
