import Compiler
import Source
import Standard
import Templates

/// A page of the site: its address and what is said around its content.
struct Page {
  let publication: Publication
  /// Its path below the output folder.
  let path: String
  let title: String
  let description: String
  /// The pages above it, outermost first: labels and paths below the output folder.
  var above: [(label: String, path: String)] = []
  var item: Item?
  /// The division that the page is about, where it is not that of the item.
  var division: String?
  var source: String?
  /// The page that stands for this one now: a browser is led there at once.
  var successor: String?
  /// The scripts that only this page uses: paths below the output folder.
  var scripts: [String] = []
  /// Whether it is of use only with its scripts.
  var needsScripts = false

  /// Whether it is for search engines: not where it only leads on or says that something ended.
  var isListed = true
  /// The page that says the same at length, and that search engines are to show instead.
  var original: String?
  /// What the page tells programs, as nodes of schema.org.
  var structuredData: [JSON] = []

  /// The way from this page to another file of the output folder.
  func href(_ target: String) -> String { Address.relative(target, from: path) }

  /// The address of an item: its guide, or its record where no guides are published.
  func href(of item: PublishedItem) -> String {
    href(
      publication.outputs.contains("guides")
        ? Address.guide(item) : Address.catalogueItem(item))
  }

  /// The view of the page with its own content under its own names.
  func view(_ own: (inout View.Object) -> Void) -> View {
    .object { object in
      object["page"] = [
        "language": "zh-CN", "title": .text("\(title) - \(publication.site.name)"),
        "heading": .text(title), "description": .text(description), "root": .text(root),
        "canonical": .text(canonical), "refresh": .text(successor.map(href)),
        "isListed": .flag(isListed && successor == nil),
        "kind": .text(item == nil ? "website" : "article"),
        "image": .text(publication.site.image),
        "scripts": .list(scripts.map { .text(href($0)) }), "needsScripts": .flag(needsScripts),
        "structuredData": StructuredData(self).view,
      ]
      object["site"] = site
      let crumbs = breadcrumbs
      object["hasBreadcrumbs"] = .flag(!crumbs.isEmpty)
      object["breadcrumbs"] = .list(crumbs)
      object["colophon"] = colophon
      own(&object)
    }
  }

  /// The address that stands for the page: its successor’s or its own.
  ///
  /// It is absolute, as those who read it demand; where the site has no address there is none.
  private var canonical: String? {
    if let successor { return publication.site.absolute(original ?? successor) }
    return isListed ? publication.site.absolute(original ?? path) : nil
  }

  private var root: String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  private var hasHome: Bool { publication.outputs.contains("guides") }

  private var site: View {
    let lists: [View] =
      publication.outputs.contains("lists")
      ? [
        [
          "name": "改革清单", "href": .text(href(Address.lists(nil))),
          "isCurrent": .flag(path == Address.lists(nil)),
        ]
      ] : []
    return [
      "owner": .text(publication.owner), "name": .text(publication.site.name),
      "home": .text(hasHome ? href(IndexView.path) : href(path)),
      "logo": .text(href(publication.site.logo)),
      "hotline": publication.site.hotlineView,
      "hasFooter": .flag(!publication.site.footer.isEmpty),
      "footer": .list(publication.site.footer.map { ["blocks": RichText($0).view] }),
      "search": search, "hasLists": .flag(!lists.isEmpty), "lists": .list(lists),
    ]
  }

  private var search: View {
    guard hasHome else { return .nothing }
    let place = division ?? item?.division
    return [
      "action": .text(href(Address.search)), "place": .text(place.map(Address.part)),
    ]
  }

  /// The pages above it, the first page of the site before all others.
  var allAbove: [(label: String, path: String)] {
    hasHome && path != IndexView.path ? [("首页", IndexView.path)] + above : []
  }

  private var breadcrumbs: [View] {
    allAbove.map { label, path in ["label": .text(label), "href": .text(href(path))] }
  }

  private var colophon: View {
    [
      "code": .text(item?.record.string(.code)),
      "version": .text(item?.record.string(.version)),
      "asOf": .text(publication.day?.inChinese),
      "source": .text(source),
      "standard": .text(standard),
      "generator": .text(publication.generator),
    ]
  }

  private var standard: String {
    let standard = publication.workspace.standard
    return standard.edition.map { "\(standard.name.zh)（版次\($0)）" } ?? standard.name.zh
  }
}

extension Publication {
  /// Who publishes: the name of the workspace, else that of the standard.
  var owner: String { workspace.settings.name?.zh ?? workspace.standard.name.zh }
}

extension CalendarDate {
  /// The day as pages print it: `2019年11月29日`.
  var inChinese: String { "\(year)年\(month)月\(day)日" }
}
