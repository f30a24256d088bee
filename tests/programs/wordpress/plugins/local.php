<?php
// A site of the tests is on this machine, at a port of its own, where WordPress fetches nothing unless told so.

add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, (int) getenv('TEST_MAP_PORT')]);
// A post stays locked for seconds after its writer left it: not here.
add_filter('get_post_metadata', fn ($value, $post, $key) => $key === '_edit_lock' ? '' : $value, 10, 3);
