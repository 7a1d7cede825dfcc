"""The few dialogs. They open beside the work and never block it."""
