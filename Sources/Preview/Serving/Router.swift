import Compiler
import Publishing
import Source

/// Answers requests from one state: addresses are looked up in a table, and no file is ever opened by a name
/// that somebody asked for.
struct Router: Sendable {
  private let state: PreviewState
  private let pages: PreviewPages
  /// What tells this run of the program from others.
  private let run: String
  private let language: Language

  init(_ state: PreviewState, run: String, language: Language) throws(Failure) {
    self.state = state
    self.run = run
    self.language = language
    pages = try PreviewPages.shared.get()
  }

  /// The names by which this machine calls itself; another one would be a page elsewhere that has its own name
  /// lead here.
  private static let hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  func answer(_ request: Request?) -> Response {
    guard let request else { return .text(400, "请求读不懂 · the request cannot be read") }
    guard request.hosts.count == 1, Self.isOwn(request.hosts[0]) else {
      return .text(
        421, "只能用 localhost 或 127.0.0.1 打开 · open it by localhost or 127.0.0.1")
    }
    // A page elsewhere may lead here, but not take anything from here.
    if request.site == "cross-site", request.destination != "document" {
      return .text(403, "不提供给其他网站 · not for other sites")
    }
    guard request.method == "GET" || request.method == "HEAD" else { return .notAllowed() }
    return page(request)
  }

  /// Whether a Host header names this machine, with or without a port.
  private static func isOwn(_ host: String) -> Bool {
    let host = host.lowercased()
    if hosts.contains(host) { return true }
    guard let colon = host.lastIndex(of: ":"), hosts.contains(String(host[..<colon])) else {
      return false
    }
    let port = host[host.index(after: colon)...]
    return (1...5).contains(port.utf8.count)
      && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func page(_ request: Request) -> Response {
    let language = request.query["lang"].flatMap(Language.init) ?? language
    let path = request.path
    if path.isEmpty { return shell("index.html", request, language) }
    if path == "events" { return .events }
    if path == "site" { return .moved(to: "/site/") }
    if let address = path.below("site/") { return site(address, language).told }
    if let address = path.below("preview/") {
      return shell(Self.page(address), request, language)
    }
    if let name = path.below("explain/") { return explanation(name, language) }
    if let bytes = pages.asset(path) { return .make(200, MediaType.of(path), bytes) }
    return .text(404, "没有这个地址 · nothing here")
  }

  /// A folder stands for its first page.
  private static func page(_ address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  private func site(_ given: String, _ language: Language) -> Response {
    let address = Self.page(given)
    if !state.blocks.isEmpty {
      return error(503, state.blocks, nil, language)
    }
    if let item = state.item(at: address), let trouble = item.trouble {
      return error(503, [trouble], item, language)
    }
    do throws(Failure) {
      if let bytes = try state.site.bytes(at: address) {
        // Scripts of the site count on their own policy; here it is only forbidden to show them elsewhere.
        let policy = MediaType.isPage(address) ? "frame-ancestors 'self'" : nil
        return .make(200, MediaType.of(address), bytes, policy: policy)
      }
    } catch {
      return self.error(500, [PreviewState.Trouble(message: error.message)], nil, language)
    }
    // Templates that cannot be used leave out whole kinds of pages.
    let failures = state.site.failures.map { PreviewState.Trouble(message: $0.message) }
    if !failures.isEmpty { return error(500, failures, nil, language) }
    let missing = Wording(
      zh: "这里没有页面：\(address)", en: "There is no page at \(address)")
    return error(404, [PreviewState.Trouble(message: missing)], nil, language)
  }

  private func error(
    _ status: Int, _ troubles: [PreviewState.Trouble], _ item: PreviewedItem?,
    _ language: Language
  ) -> Response {
    let view = TroubleView(state, language)
    return .shell(status, pages.trouble(view.page(troubles, item)))
  }

  private func shell(_ address: String, _ request: Request, _ language: Language) -> Response {
    let view = ShellView(
      state: state, address: address, search: request.query["q"] ?? "", language: language,
      run: run)
    return .shell(200, pages.shell(view.view))
  }

  private func explanation(_ name: String, _ language: Language) -> Response {
    guard let view = ExplanationView(name, state.workspace, language) else {
      return .text(404, "没有这条规则 · there is no such rule")
    }
    return .shell(200, pages.explanation(view.view))
  }
}

extension String {
  /// The rest behind a beginning; nil where it begins otherwise.
  fileprivate func below(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
