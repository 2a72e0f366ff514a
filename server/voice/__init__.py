"""Makes spoken announcements as WAV files, offline. Imports no other room of the server.

``find_voice()`` gives what this machine can speak with, or None: the display then uses the
browser's own speech. ``CachedVoice`` keeps what was spoken, since one call is heard on many displays.
"""

from server.voice.cache import CachedVoice
from server.voice.port import Language, Voice, VoiceError
from server.voice.program import ProgramVoice, find_voice

__all__ = ["CachedVoice", "Language", "ProgramVoice", "Voice", "VoiceError", "find_voice"]
