"""The linking benchmark: how names are marked and counted, and that its figures hold."""
