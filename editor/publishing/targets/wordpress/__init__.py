"""WordPress over its REST interface (5.9 and newer): posts, pictures, rubrics, tags, schedule.

``target.WordPressTarget`` is the door. What it takes from a WordPress is measured against a real
one by ``tests/publishing/wordpress``.
"""
