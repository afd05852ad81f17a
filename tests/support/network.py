"""Refuse the network in this process: in Python by an audit hook, and below Python by the kernel.

The audit hook raises at whatever would use the network or start another program. It cannot see what a library in C
does, so on Linux a filter ends the process at the first socket for the internet; the test then sees its signal.
"""

import ctypes
import platform
import struct
import sys

_REFUSED = ("socket.", "ssl.", "http.", "urllib.", "ftplib.", "smtplib.", "webbrowser.", "subprocess.", "os.system",
            "os.exec", "os.posix_spawn", "os.startfile")  # fmt: skip
# by machine: its number for the kernel, and the number of its system call `socket`
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_INTERNET = (2, 10)  # AF_INET, AF_INET6
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000


class NetworkUsedError(BaseException):
    """Something would have used the network. No `Exception`: nothing may catch it on the way."""


def refuse_network(*programs: tuple[str, ...]) -> None:
    """Refuse it from now on, for ever; only these programs may be started, and the kernel refuses it to them."""
    _refuse_in_kernel()

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "subprocess.Popen" and tuple(arguments[1]) in programs:  # its command
            return
        if event == "os.posix_spawn" and tuple(arguments[1]) in programs:  # its command
            return
        if event.startswith(_REFUSED):
            raise NetworkUsedError(event)

    sys.addaudithook(hook)


def kernel_can_refuse() -> bool:
    return sys.platform == "linux" and platform.machine() in _MACHINES


def _refuse_in_kernel() -> None:
    if not kernel_can_refuse():
        return
    machine, socket = _MACHINES[platform.machine()]
    steps = [
        (_LOAD, 0, 0, 4),  # the machine
        (_IF_EQUAL, 0, 5, machine),
        (_LOAD, 0, 0, 0),  # the system call
        (_IF_EQUAL, 0, 3, socket),
        (_LOAD, 0, 0, 16),  # its first argument, the kind of network
        (_IF_EQUAL, 2, 0, _INTERNET[0]),
        (_IF_EQUAL, 1, 0, _INTERNET[1]),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _KILL),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code))
    call = ctypes.CDLL(None, use_errno=True).prctl
    no_new_privileges, set_filter, with_filter = 38, 22, 2
    if call(no_new_privileges, 1, 0, 0, 0) or call(set_filter, with_filter, ctypes.create_string_buffer(program)):
        raise OSError(ctypes.get_errno(), "the kernel does not take the filter")
