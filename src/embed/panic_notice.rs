//! If the widget breaks all the same, every page it is on is told, instead of freezing in silence.

use std::cell::RefCell;
use std::panic;

use carte_sociale::view::browser::Host;

thread_local! {
    /// The elements alive, each by the number of its widget.
    static HOSTS: RefCell<Vec<(u32, Host)>> = const { RefCell::new(Vec::new()) };
}

/// Adds `host` to those that will hear it, and takes the place of the default hook.
pub fn install(number: u32, host: &Host) {
    HOSTS.with_borrow_mut(|hosts| hosts.push((number, host.clone())));
    panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        let _ = HOSTS.try_with(|hosts| {
            if let Ok(hosts) = hosts.try_borrow() {
                hosts.iter().for_each(|(_, host)| host.tell("panic", Vec::new()));
            }
        });
    }));
}

/// Takes the element of the widget `number` out again.
pub fn uninstall(number: u32) {
    let _ = HOSTS.try_with(|hosts| {
        if let Ok(mut hosts) = hosts.try_borrow_mut() {
            hosts.retain(|(known, _)| *known != number);
        }
    });
}
