//! Which path gives which file.
//!
//! The whole table is made once, from the names of the files and the list of the app's own routes:
//! `/` is `index.html`, `/topics/heat-pack` is `topics/heat-pack/index.html` or
//! `topics/heat-pack.html`, a route such as `/check` is the app itself unless it has a page of its own.
//! A path is looked up as it stands; nothing is joined, nothing is climbed.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::asset::Asset;
use crate::error::ServerError;

/// The page of the app.
const INDEX: &str = "index.html";
/// The page for a path that leads nowhere.
const MISSING: &str = "404.html";

/// All files of the app, and the paths that lead to them.
#[derive(Clone, Debug)]
pub struct Site {
    paths: BTreeMap<String, Target>,
    missing: Option<Arc<Asset>>,
    n_assets: usize,
}

/// Where a path leads.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// To this file.
    Asset(Arc<Asset>),
    /// To the same page under its own path.
    Moved(String),
}

impl Site {
    /// A site of these files. A route is a path that the app itself shows, such as `/check`.
    ///
    /// # Errors
    ///
    /// If two files have one name, if there is no `index.html`, or if a route does not begin with
    /// `/`.
    pub fn new<R: AsRef<str>>(
        assets: impl IntoIterator<Item = Asset>,
        routes: impl IntoIterator<Item = R>,
    ) -> Result<Self, ServerError> {
        let mut site = Self { paths: BTreeMap::new(), missing: None, n_assets: 0 };
        let assets: Vec<Arc<Asset>> = assets.into_iter().map(Arc::new).collect();
        site.n_assets = assets.len();
        // A file is found under its own name first; shorter paths only fill what is still free.
        for asset in &assets {
            if asset.name() == MISSING {
                site.missing = Some(Arc::clone(asset));
                continue;
            }
            let own = site.paths.insert(format!("/{}", asset.name()), Target::Asset(Arc::clone(asset)));
            if own.is_some() {
                return Err(ServerError::site(format!("two files are called `{}`", asset.name())));
            }
        }
        let pages: Vec<&Arc<Asset>> = assets
            .iter()
            .filter(|asset| asset.name().ends_with(".html") && asset.name() != MISSING)
            .collect();
        for page in &pages {
            if let Some(folder) = page.name().strip_suffix(INDEX) {
                // The last part of `folder` is empty or ends with a slash.
                if folder.is_empty() || folder.ends_with('/') {
                    let place = format!("/{}", folder.trim_end_matches('/'));
                    site.offer(place, Target::Asset(Arc::clone(page)));
                    continue;
                }
            }
            if let Some(stem) = page.name().strip_suffix(".html") {
                site.offer(format!("/{stem}"), Target::Asset(Arc::clone(page)));
            }
        }
        let index = assets.iter().find(|asset| asset.name() == INDEX);
        let index = index.ok_or_else(|| ServerError::site(format!("there is no `{INDEX}`")))?;
        for route in routes {
            let route = route.as_ref();
            if !route.starts_with('/') {
                return Err(ServerError::site(format!("the route `{route}` does not begin with `/`")));
            }
            site.offer(route.to_owned(), Target::Asset(Arc::clone(index)));
        }
        site.settle_slashes();
        Ok(site)
    }

    fn offer(&mut self, path: String, target: Target) {
        self.paths.entry(path).or_insert(target);
    }

    /// One page, one path: with a slash put on, a page is said to have moved, so that the links in it
    /// lead where they should.
    fn settle_slashes(&mut self) {
        let pages: Vec<String> = self
            .paths
            .keys()
            .filter(|path| !path.ends_with('/') && !path.rsplit('/').next().unwrap_or("").contains('.'))
            .cloned()
            .collect();
        for page in pages {
            self.offer(format!("{page}/"), Target::Moved(page));
        }
    }

    /// How many files there are.
    #[must_use]
    pub fn n_assets(&self) -> usize {
        self.n_assets
    }

    pub(crate) fn find(&self, path: &str) -> Option<&Target> {
        self.paths.get(path)
    }

    pub(crate) fn missing(&self) -> Option<&Asset> {
        self.missing.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::{Site, Target};
    use crate::asset::Asset;

    fn leads(site: &Site, path: &str) -> String {
        match site.find(path) {
            Some(Target::Asset(asset)) => asset.name().to_owned(),
            Some(Target::Moved(to)) => format!("moved {to}"),
            None => "nowhere".to_owned(),
        }
    }

    fn site(names: &[&str], routes: &[&str]) -> Site {
        Site::new(names.iter().map(|name| Asset::new(*name, "")), routes).unwrap()
    }

    #[test]
    fn every_page_has_one_path_without_an_ending() {
        let site = site(
            &[
                "index.html",
                "privacy.html",
                "topics/heat.html",
                "topics/index.html",
                "topics/sleep/index.html",
            ],
            &["/check"],
        );
        assert_eq!(leads(&site, "/"), "index.html");
        assert_eq!(leads(&site, "/check"), "index.html");
        assert_eq!(leads(&site, "/check/"), "moved /check");
        assert_eq!(leads(&site, "/privacy"), "privacy.html");
        assert_eq!(leads(&site, "/topics/heat"), "topics/heat.html");
        assert_eq!(leads(&site, "/topics/heat.html"), "topics/heat.html");
        assert_eq!(leads(&site, "/topics/heat/"), "moved /topics/heat");
        assert_eq!(leads(&site, "/topics"), "topics/index.html");
        assert_eq!(leads(&site, "/topics/"), "moved /topics");
        assert_eq!(leads(&site, "/topics/sleep"), "topics/sleep/index.html");
        assert_eq!(leads(&site, "/topics/sleep/"), "moved /topics/sleep");
        assert_eq!(leads(&site, "/topics/sleep/index.html"), "topics/sleep/index.html");
        assert_eq!(leads(&site, "/index"), "nowhere");
        assert_eq!(leads(&site, ""), "nowhere");
    }

    #[test]
    fn a_route_with_a_page_of_its_own_is_that_page() {
        let site = site(&["index.html", "ask.html", "plan/index.html"], &["/ask", "/plan", "/"]);
        assert_eq!(leads(&site, "/ask"), "ask.html");
        assert_eq!(leads(&site, "/plan"), "plan/index.html");
        assert_eq!(leads(&site, "/plan/"), "moved /plan");
        assert_eq!(leads(&site, "/"), "index.html");
    }

    #[test]
    fn a_file_wins_over_a_shorter_path_to_another() {
        let site = site(&["index.html", "a.html", "a"], &[]);
        assert_eq!(leads(&site, "/a"), "a");
    }

    #[test]
    fn the_page_for_nothing_is_found_under_no_path() {
        let site = site(&["index.html", "404.html"], &[]);
        assert_eq!(leads(&site, "/404"), "nowhere");
        assert_eq!(leads(&site, "/404.html"), "nowhere");
        assert_eq!(site.missing().unwrap().name(), "404.html");
    }

    #[test]
    fn a_site_without_its_page_or_with_two_files_of_one_name_is_refused() {
        let none: [&str; 0] = [];
        assert!(Site::new([Asset::new("a.html", "")], none).is_err());
        assert!(Site::new([Asset::new("index.html", ""), Asset::new("index.html", "")], none).is_err());
        assert!(Site::new([Asset::new("index.html", "")], ["check"]).is_err());
    }
}
