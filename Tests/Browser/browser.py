"""One headless Chromium, driven so that a width of 390 pixels really is 390 pixels."""

import base64
import json
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


class Browser:
    def __init__(self) -> None:
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        # The sandbox needs rights that a container does not give; the pages are our own.
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        # Naming the driver keeps selenium from looking for one on the network.
        driver = shutil.which("chromedriver")
        if not options.binary_location or not driver:
            raise RuntimeError("chromium or chromedriver is not installed")
        self.driver = webdriver.Chrome(options=options, service=Service(driver))

    def close(self) -> None:
        self.driver.quit()

    def command(self, name: str, **arguments) -> dict:
        return self.driver.execute_cdp_cmd(name, arguments)

    def set_up(self, width: int, height: int, media: str = "screen", dark: bool = False) -> None:
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )
        self.command(
            "Emulation.setEmulatedMedia",
            media=media,
            features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        )

    def open(self, address: str) -> None:
        self.logs()
        self.driver.get(address)

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
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        width = self.driver.execute_script("return document.documentElement.clientWidth")
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
