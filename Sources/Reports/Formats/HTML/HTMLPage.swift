import Compiler
import Source

/// The frame of a page that is one file: it asks no host for anything, and nothing but its own style sheet
/// and script counts.
struct HTMLPage {
  let language: Language
  let title: String
  /// What the page says in one sentence.
  let summary: String
  let style: String
  /// What makes the page more comfortable; everything can be read without it.
  var script: String?

  func bytes(_ writeBody: (inout Markup) -> Void) -> [UInt8] {
    var page = Markup("<!DOCTYPE html>\n")
    page.verbatim("<html lang=\"\(language.tag)\">\n")
    writeHead(&page)
    page.verbatim("<body>\n")
    writeBody(&page)
    page.element("footer") { page in
      page.element("p", "zhun \(Version.current)")
    }
    page.verbatim("\n")
    if let script {
      page.element("script") { $0.verbatim(script) }
      page.verbatim("\n")
    }
    page.verbatim("</body>\n</html>\n")
    return Array(page.text.utf8)
  }

  private var policy: String {
    // By its digest: what a text smuggled in would not run.
    let scripts = script.map { "script-src '\(Digest.source(of: Array($0.utf8)))'; " } ?? ""
    return "default-src 'none'; \(scripts)style-src 'unsafe-inline'; "
      + "form-action 'none'; base-uri 'none'"
  }

  private func writeHead(_ page: inout Markup) {
    page.element("head") { page in
      page.verbatim("\n<meta charset=\"utf-8\">\n")
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      page.void("meta", ["name": "description", "content": summary])
      page.void("meta", ["name": "generator", "content": "zhun \(Version.current)"])
      page.element("title", title)
      page.element("style") { $0.verbatim(style) }
    }
    page.verbatim("\n")
  }
}

extension Language {
  /// The tag of a whole page.
  var tag: String { self == .chinese ? "zh-CN" : "en" }
}
