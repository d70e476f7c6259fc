"""One headless Chromium, driven so that a width of 390 pixels really is 390 pixels."""

import base64
import json
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FEATURES = {"prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference", "forced-colors": "none"}


class Browser:
    def __init__(self) -> None:
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        # The sandbox needs rights that a container does not give; the pages are our own.
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        # Only the network is asked for: other events would be many.
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        # Naming the driver keeps selenium from looking for one on the network.
        driver = shutil.which("chromedriver")
        if not options.binary_location or not driver:
            raise RuntimeError("chromium or chromedriver is not installed")
        self.driver = webdriver.Chrome(options=options, service=Service(driver))

    def close(self) -> None:
        self.driver.quit()

    def command(self, name: str, **arguments) -> dict:
        return self.driver.execute_cdp_cmd(name, arguments)

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def set_up(
        self, width: int, height: int, media: str = "screen", dark: bool = False,
        features: dict[str, str] = {}, letters: int = 16,
    ) -> None:
        """How the page is shown from now on: its window, its medium, what the reader prefers, the letters' size."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )
        wanted = FEATURES | ({"prefers-color-scheme": "dark"} if dark else {}) | features
        self.command(
            "Emulation.setEmulatedMedia",
            media=media, features=[{"name": name, "value": value} for name, value in wanted.items()],
        )
        self.command("Page.setFontSizes", fontSizes={"standard": letters, "fixed": letters * 13 // 16})

    def scripts(self, on: bool) -> None:
        self.command("Emulation.setScriptExecutionDisabled", value=not on)

    def open(self, address: str) -> None:
        self.logs()
        self.driver.get(address)

    def press(self, key: str, code: int, text: str = "") -> None:
        """A key as the keyboard gives it: with all that the browser itself does on it."""
        name = dict(key=key, code=key, windowsVirtualKeyCode=code)
        self.command("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **name)
        self.command("Input.dispatchKeyEvent", type="keyUp", **name)

    def logs(self) -> tuple[list[str], list[str]]:
        """What the console said and which addresses were asked for, since the last call."""
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        requests = [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]
        return console, requests

    def picture(self) -> bytes:
        result = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(result["data"])

    def whole_page(self) -> bytes:
        height = self.run("return document.documentElement.scrollHeight")
        width = self.run("return document.documentElement.clientWidth")
        result = self.command(
            "Page.captureScreenshot",
            format="png",
            captureBeyondViewport=True,
            # Chromium cannot draw pictures higher than 16,384 pixels.
            clip={"x": 0, "y": 0, "width": width, "height": min(height, 16000), "scale": 1},
        )
        return base64.b64decode(result["data"])

    def paper(self) -> bytes:
        result = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(result["data"])
