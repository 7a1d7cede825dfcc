"""Out to the readers: deliveries from the outbox to targets, each ended by a receipt."""
