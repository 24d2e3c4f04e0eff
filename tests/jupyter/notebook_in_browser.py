#!/usr/bin/env python3
"""Opens a notebook in Jupyter Notebook 6 in headless Chromium, runs all its cells on the kit's kernel, and takes pictures.

    python3 tests/jupyter/notebook_in_browser.py [--notebook notebooks/01-do-followers-mean-success.ipynb] [--out DIR]

Needs Debian's jupyter-notebook, chromium, chromium-driver and python3-selenium (Debian's own Python: /usr/bin/python3),
and 'dotnet build -c Release' before. Not part of .ci/run: a browser takes a minute and half a gigabyte.
"""
import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    sys.exit(__doc__)

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM_FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-extensions", "--window-size=1280,1600",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
STATE = """
const cells = Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code' && cell.get_text().trim());
return {
  cells: cells.length,
  done: cells.filter(cell => /^[0-9]+$/.test(String(cell.input_prompt_number))).length,
  errors: cells.flatMap(cell => cell.output_area.outputs).filter(o => o.output_type === 'error').map(o => o.ename + ': ' + o.evalue),
  pictures: document.querySelectorAll('.output_png img').length,
  tables: document.querySelectorAll('.output_html table').length,
  busy: Jupyter.notebook.kernel_busy,
};
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notebook", default="notebooks/01-do-followers-mean-success.ipynb")
    parser.add_argument("--out", default=str(ROOT / "out" / "jupyter"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        lay_out(place, ROOT / arguments.notebook)
        environment = install_kernel(place)
        server, url = start_server(place, environment)
        try:
            run_in_browser(url, pathlib.Path(arguments.notebook).name, pathlib.Path(arguments.out), place)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=30)


def lay_out(place, notebook):
    """A copy, since Jupyter saves as it goes; beside it what the first cell refers to."""
    (place / "work" / "notebooks").mkdir(parents=True)
    shutil.copy(notebook, place / "work" / "notebooks")
    for name in ("artifacts", "data"):
        (place / "work" / name).symlink_to(ROOT / name)


def install_kernel(place):
    command = ROOT / "artifacts" / "bin" / "ResearchKit.Cli" / "release" / "ResearchKit.Cli.dll"
    subprocess.run(["dotnet", command, "kernel", "install", "--prefix", place / "kernel", "--name", ".net-csharp"], check=True)
    return {**os.environ, "JUPYTER_PATH": str(place / "kernel" / "share" / "jupyter"), "JUPYTER_DATA_DIR": str(place / "data"),
            "JUPYTER_CONFIG_DIR": str(place / "config"), "JUPYTER_RUNTIME_DIR": str(place / "runtime")}


def start_server(place, environment):
    log = open(place / "server.log", "w+")
    server = subprocess.Popen(
        ["/usr/bin/jupyter-notebook", "--no-browser", "--ip=127.0.0.1", "--port=18888", "--port-retries=50", "--allow-root",
         "--NotebookApp.token=", "--NotebookApp.password=", f"--notebook-dir={place / 'work'}"],
        env=environment, stdout=log, stderr=subprocess.STDOUT)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        text = (place / "server.log").read_text()
        found = [word for word in text.split() if word.startswith("http://127.0.0.1:")]
        if found:
            urllib.request.urlopen(found[0], timeout=30).close()
            return server, found[0].rstrip("/")
        if server.poll() is not None:
            sys.exit("The server ended:\n" + text)
        time.sleep(0.1)
    sys.exit("The server was not ready within a minute:\n" + (place / "server.log").read_text())


def run_in_browser(url, name, out, place):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in [*CHROMIUM_FLAGS, f"--user-data-dir={place / 'chromium'}"]:
        options.add_argument(flag)
    browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    try:
        base = url.removesuffix("/tree")
        browser.get(f"{base}/notebooks/notebooks/{name}")
        wait = WebDriverWait(browser, 120, poll_frequency=0.2)
        wait.until(lambda b: b.execute_script(
            "return !!(window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected())"))
        kernel = browser.execute_script("return Jupyter.notebook.kernel.name")
        browser.execute_script("Jupyter.notebook.clear_all_output(); Jupyter.notebook.execute_all_cells();")
        start = time.monotonic()
        wait.until(lambda b: (s := b.execute_script(STATE))["errors"] or (s["done"] == s["cells"] and not s["busy"]))
        state = browser.execute_script(STATE)
        print(f"{name} on {kernel}: {state['done']} of {state['cells']} cells in {time.monotonic() - start:.1f} s, "
              f"{state['pictures']} pictures, {state['tables']} tables, {len(state['errors'])} errors")
        take_pictures(browser, name, out)
        if state["errors"] or state["done"] != state["cells"]:
            sys.exit("\n".join(["It did not run through.", *state["errors"]]))
        if not state["pictures"] or not state["tables"]:
            sys.exit("No picture or no table is shown.")
    finally:
        browser.quit()


def take_pictures(browser, name, out):
    out.mkdir(parents=True, exist_ok=True)
    height = browser.execute_script("return document.getElementById('site').scrollHeight")
    step = browser.execute_script("return document.getElementById('site').clientHeight")
    for number, top in enumerate(range(0, height, step), 1):
        browser.execute_script("document.getElementById('site').scrollTop = arguments[0]", top)
        browser.save_screenshot(str(out / f"{pathlib.Path(name).stem}-{number:02}.png"))
    print(f"pictures are in {out}")


if __name__ == "__main__":
    main()
