import Compiler

/// What is answered: all bytes at once, or events without an end.
package enum Response: Sendable {
  case full(Full)
  case events

  package struct Full: Sendable {
    package let status: Int
    package var headers: [(name: String, value: String)]
    package let bytes: [UInt8]
  }

  /// What every answer says: nothing is kept, nothing is guessed, nobody else may show it.
  static let common: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  /// What the preview's own pages may do.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

  static func make(
    _ status: Int, _ type: String, _ bytes: [UInt8], policy: String? = nil
  ) -> Response {
    var headers = common + [("Content-Type", type)]
    if let policy { headers.append(("Content-Security-Policy", policy)) }
    return .full(Full(status: status, headers: headers, bytes: bytes))
  }

  /// A page of the preview itself.
  static func shell(_ status: Int, _ bytes: [UInt8]) -> Response {
    make(status, "text/html; charset=utf-8", bytes, policy: policy)
  }

  static func text(_ status: Int, _ text: String) -> Response {
    make(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  static func moved(to target: String) -> Response {
    var response = Full(status: 308, headers: common, bytes: [])
    response.headers.append(("Location", target))
    return .full(response)
  }

  static func notAllowed() -> Response {
    var response = Full(
      status: 405, headers: common + [("Content-Type", "text/plain; charset=utf-8")],
      bytes: Array("只接受 GET 和 HEAD · only GET and HEAD\n".utf8))
    response.headers.append(("Allow", "GET, HEAD"))
    return .full(response)
  }
}

extension Response {
  /// The same with what tells its bytes from any others, for the page around it: what a frame shows came with its
  /// timing, what stands there now comes with its headers.
  var told: Response {
    guard case .full(var full) = self else { return self }
    let digest = Digest.text(full.bytes).prefix(32)
    full.headers.append(("ETag", "\"\(digest)\""))
    full.headers.append(("Server-Timing", "page;desc=\"\(digest)\""))
    return .full(full)
  }
}

/// What the bytes at an address are, told by its ending.
enum MediaType {
  private static let ofEndings = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "webp": "image/webp", "ico": "image/x-icon", "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "woff2": "font/woff2", "webmanifest": "application/manifest+json",
  ]

  static func of(_ address: String) -> String {
    let ending = address.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ofEndings[ending] ?? "application/octet-stream"
  }

  static func isPage(_ address: String) -> Bool { address.hasSuffix(".html") }
}
