"""axe-core in a page: what a screen reader or a keyboard user would stumble over."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[1] / "browser" / "vendor" / "axe-core-4.14.1" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def findings(page: Page) -> list[str]:
    """Serious and critical findings on ``page`` as it is now, with the places."""
    # Evaluated by the debugger: our policy lets no script in otherwise, and that is as it should be.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in result["violations"]
        if found["impact"] in {"serious", "critical"}
        for node in found["nodes"]
    ]
