import Compiler
import Templates

/// What a page tells programs in the vocabulary of schema.org, as JSON-LD.
struct StructuredData {
  private let page: Page

  init(_ page: Page) { self.page = page }

  var view: View {
    let nodes = self.nodes
    guard !nodes.isEmpty else { return .nothing }
    return .bytes(Self.bytes(["@context": "https://schema.org", "@graph": .array(nodes)]))
  }

  private var nodes: [JSON] {
    guard page.isListed, page.successor == nil, page.original == nil else { return [] }
    return page.structuredData + [breadcrumbs].compactMap(\.self)
  }

  /// The way from the first page to this one.
  private var breadcrumbs: JSON? {
    let above = page.allAbove
    guard !above.isEmpty else { return nil }
    let steps = above + [(page.title, page.path)]
    return [
      "@type": "BreadcrumbList",
      "itemListElement": .array(
        steps.enumerated().map { number, step in
          [
            "@type": "ListItem", "position": .integer(number + 1), "name": .text(step.label),
            "item": .text(page.address(of: step.path)),
          ]
        }),
    ]
  }

  /// The bytes of a value on one line, in which nothing can end the element that they stand in.
  ///
  /// Outside texts JSON has none of these characters, and in texts an escape says the same.
  static func bytes(_ value: JSON) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = JSON.line(value).file.dropLast()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"): result += "\\u003C".utf8
      case UInt8(ascii: ">"): result += "\\u003E".utf8
      case UInt8(ascii: "&"): result += "\\u0026".utf8
      // U+2028 and U+2029 end lines in scripts.
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA8]):
        result += "\\u2028".utf8
        index += 2
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
        result += "\\u2029".utf8
        index += 2
      default: result.append(byte)
      }
      index += 1
    }
    return result
  }
}

extension Page {
  /// The absolute address of another page, or the way to it where the site has none.
  func address(of path: String) -> String { publication.site.absolute(path) ?? href(path) }

  /// The site itself, for its first page: with an address programs can also search it.
  var website: [JSON] {
    guard let home = publication.site.address?.text else { return [] }
    return [
      .object(present: [
        ("@type", "WebSite"), ("@id", .text(home + "#site")), ("url", .text(home)),
        ("name", .text(publication.site.name)), ("inLanguage", "zh-CN"),
        (
          "publisher",
          ["@type": "Organization", "name": .text(publication.owner)]
        ),
        (
          "potentialAction",
          [
            "@type": "SearchAction",
            "target": [
              "@type": "EntryPoint",
              "urlTemplate": .text(home + Address.search + "?q={search_term_string}"),
            ],
            "query-input": "required name=search_term_string",
          ]
        ),
      ])
    ]
  }
}
