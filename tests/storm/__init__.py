"""Storms: programs that are killed while somebody writes, disks that lose what was not synced."""
