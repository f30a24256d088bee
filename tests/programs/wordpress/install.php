<?php
// Makes the site, its administrator and an author, each with its role's name as password; no e-mail is sent.

define('WP_INSTALLING', true);
function wp_mail() {
    return true;
}
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Un site', 'administrator', 'administrator@example.org', true, '', 'administrator');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author']);
// The editor welcomes nobody.
foreach (get_users() as $user) {
    update_user_meta($user->ID, 'wp_persisted_preferences', ['_modified' => gmdate('c'), 'core/edit-post' => ['welcomeGuide' => false]]);
}
