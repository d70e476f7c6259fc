import Compiler
import Source
import Standard

/// The change feed as Atom (RFC 4287): a document to subscribe to, and archives of all pages (RFC 5005).
struct AtomFeed {
  let feed: ChangeFeed
  let publication: Publication

  /// The latest entries, as many as a page holds.
  ///
  /// - Parameter page: the page that is not full
  func subscription(_ entries: [JSON], before page: Int) -> [UInt8] {
    var links = [
      #"<link rel="via" type="application/json" href="index.json"/>"#
    ]
    if let address = publication.site.absolute(ChangeFeed.atom) {
      links.append(
        #"<link rel="self" type="application/atom+xml" href="\#(Self.escaped(address))"/>"#)
    }
    if page > 1 { links.append(#"<link rel="prev-archive" href="\#(page - 1).atom"/>"#) }
    return document(entries, links, isArchive: false, id: feed.start.id)
  }

  /// One page of the feed; a full one never changes.
  func archive(_ page: ChangeFeed.Page) -> [UInt8] {
    var links = [
      #"<link rel="via" type="application/json" href="\#(page.number).json"/>"#,
      #"<link rel="current" href="feed.atom"/>"#,
    ]
    if page.number > 1 {
      links.append(#"<link rel="prev-archive" href="\#(page.number - 1).atom"/>"#)
    }
    if page.isFull {
      links.append(#"<link rel="next-archive" href="\#(page.number + 1).atom"/>"#)
    }
    return document(
      page.entries, links, isArchive: true,
      id: ChangeFeed.uuid(of: "\(feed.start.id) page \(page.number)"))
  }

  private func document(
    _ entries: [JSON], _ links: [String], isArchive: Bool, id: String
  ) -> [UInt8] {
    let day = entries.last?["day"]?.string ?? feed.day
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="zh-CN">
        <id>\(id)</id>
        <title>\(Self.escaped(publication.site.name))：事项变化</title>
        <updated>\(Self.moment(day))</updated>
        <author><name>\(Self.escaped(publication.site.name))</name></author>
        <generator>zhun</generator>

      """
    if isArchive { text += "  <fh:archive/>\n" }
    for link in links { text += "  \(link)\n" }
    // Readers show the newest first.
    for entry in entries.reversed() { text += entryText(entry) }
    text += "</feed>\n"
    return Array(text.utf8)
  }

  private func entryText(_ entry: JSON) -> String {
    let words = ChangeWords(entry)
    let number = entry["sequence"]?.integer ?? 0
    var text = "  <entry>\n"
    text += "    <id>\(ChangeFeed.uuid(of: "\(feed.start.id) entry \(number)"))</id>\n"
    text += "    <title>\(Self.escaped(words.title))</title>\n"
    text += "    <updated>\(Self.moment(entry["day"]?.string ?? feed.day))</updated>\n"
    let address = entry["address"]?.string ?? "index.json"
    let page = entry["guide"]?.string
    text +=
      "    <link rel=\"alternate\" href=\"../\(Self.escaped(page ?? address))\"/>\n"
    text +=
      "    <link rel=\"related\" type=\"application/json\" href=\"../\(Self.escaped(address))\"/>\n"
    if let impact = words.impact {
      text +=
        "    <category term=\"\(impact.rawValue)\" label=\"\(Self.escaped(impact.title.zh))\"/>\n"
    }
    if let kind = entry["kind"]?.string { text += "    <category term=\"\(kind)\"/>\n" }
    text += "    <summary>\(Self.escaped(words.summary))</summary>\n"
    return text + "  </entry>\n"
  }

  /// The beginning of a day in China.
  private static func moment(_ day: String) -> String { "\(day)T00:00:00+08:00" }

  /// A text as XML; what XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
