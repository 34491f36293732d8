"""From other formats to packs and back; one module a format."""
