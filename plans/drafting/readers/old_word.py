"""Documents of older or other writing programs (.doc, .rtf, .odt) -> the document, through LibreOffice if it is there.

LibreOffice works on a copy in a temporary folder, with a profile of its own that runs no macro and follows no link, and
what it makes is read like any .docx.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from plans.drafting.document import Document
from plans.drafting.readers.helper import Failed, TooSlow, run
from plans.drafting.readers.installed import office
from plans.drafting.readers.limits import refuse
from plans.drafting.readers.word import read_word

SECONDS = 120.0
_MOST_MADE = 200 * 1024 * 1024
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
  <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
  <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
  <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
  <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
 </item>
 <item oor:path="/org.openoffice.Office.Writer/Content/Update">
  <prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
 </item>
 <item oor:path="/org.openoffice.Inet/Settings">
  <prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
  <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
  <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
  <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
  <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
 </item>
</oor:items>
"""
_ABSENT = (
    "văn bản kiểu cũ (.doc, .rtf, .odt) cần LibreOffice để đọc; "
    "hãy cài bằng lệnh: sudo apt install libreoffice-writer, hoặc lưu lại thành DOCX rồi chạy lại"
)
_SLOW = "LibreOffice đọc tệp quá lâu nên đã dừng; hãy mở tệp và lưu lại thành DOCX rồi chạy lại"
_FAILED = "LibreOffice không đọc được tệp (tệp hỏng hoặc có mật khẩu); hãy mở và lưu lại thành DOCX rồi chạy lại"


def read_old_word(path: Path) -> Document:
    """The document of a file that LibreOffice can turn into .docx."""
    program = office()
    if program is None:
        raise refuse(path.name, _ABSENT)
    with tempfile.TemporaryDirectory(prefix="dondoc-") as made:
        return replace(read_word(_converted(program, path, Path(made))), name=path.name)


def _converted(program: str, path: Path, folder: Path) -> Path:
    """The .docx made of a copy, whose name is ours and not the file's."""
    copy = folder / f"van-ban{_ending(path)}"
    shutil.copyfile(path, copy)
    _write_profile(folder / "profile")
    try:
        run(_arguments(program, folder, copy), folder, SECONDS)
    except TooSlow:
        raise refuse(path.name, _SLOW) from None
    except Failed:
        raise refuse(path.name, _FAILED) from None
    made = folder / "out" / "van-ban.docx"
    if not made.is_file() or made.stat().st_size > _MOST_MADE:
        raise refuse(path.name, _FAILED)
    return made


def _ending(path: Path) -> str:
    known = (".doc", ".rtf", ".odt", ".dot", ".xml", ".fodt")
    return path.suffix.lower() if path.suffix.lower() in known else ".doc"


def _write_profile(profile: Path) -> None:
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")


def _arguments(program: str, folder: Path, copy: Path) -> list[str]:
    return [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(copy),
    ]  # fmt: skip
