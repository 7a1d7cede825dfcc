"""What must hold before an act passes; each guard yields the reasons why it does not."""
