// Loads the page again when a file of its folder has changed.
const changes = new EventSource("/_liaison/changes");
changes.onmessage = () => location.reload();
