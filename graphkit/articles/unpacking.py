"""The bounds of zip files, which .zip, .docx, .xlsx, .odt and .epub are: how much they may unpack to.

zipfile never unpacks more of a member than its entry says, so that the entries can be trusted as bounds.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from graphkit.errors import PageError

__all__ = ["MOST_MEMBERS", "check_zip", "opened_zip"]

MOST_MEMBERS = 20_000
_REMEDY = "unpack it, and name the folder"


def check_zip(archive: zipfile.ZipFile, most: int) -> None:
    """Raise PageError where an archive has too many members, or they unpack to more than ``most`` bytes."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise PageError(f"holds {len(members):,} files, more than the {MOST_MEMBERS:,} that are read", remedy=_REMEDY)
    if sum(member.file_size for member in members) > most:
        raise PageError(f"unpacks to more than {most // 1_000_000} MB", remedy=_REMEDY)


@contextmanager
def opened_zip(data: bytes | BinaryIO, most: int) -> Iterator[zipfile.ZipFile]:
    """Open a zip file that is within bounds; raises PageError where it is none, is damaged or locked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data) if isinstance(data, bytes) else data) as archive:
            check_zip(archive, most)
            yield archive
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise PageError(f"the file is damaged: {error}", remedy="save it again") from error
    except RuntimeError as error:  # what zipfile raises for a password
        raise PageError("the file is protected by a password", remedy="save it without") from error
