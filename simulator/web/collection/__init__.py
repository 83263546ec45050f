"""The team's collection in the browser: browse, share a reply, answer a request."""
