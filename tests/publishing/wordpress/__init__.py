"""WordPress as a newsroom has it: the real one, from the system's packages."""
