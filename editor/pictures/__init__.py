"""A picture's file: taken in within limits, read, written for publication, made small.

``intake.take_in`` judges what comes to the desk; ``reading.read_facts`` reads what the file says of
itself (XMP first, then IIM, then EXIF); ``publishing.with_metadata`` writes what the desk says of
it and takes out where it was taken; ``thumbnail.thumbnail`` makes it small. All of it is pure:
bytes in, bytes out, on any thread. Pixels are touched only where a picture lies on its side.

Metadata is read and edited by our own code over the containers: pyexiv2 is GPL, python-xmp-toolkit
wants a C library that PyPI does not bring, and Pillow keeps neither the unknown properties of an
XMP packet nor the pixels of a JPEG it writes. Decoding is Pillow's.
"""
