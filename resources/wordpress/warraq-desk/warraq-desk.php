<?php
/**
 * Plugin Name: Warraq desk
 * Description: Lets the Warraq newsroom desk find its articles by its own id, and sees to it that two desktops never post one article twice.
 * Version: 1.1.1
 * Requires at least: 5.9
 * Requires PHP: 7.4
 * Author: The Warraq founders
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/old-licenses/gpl-2.0.html
 *
 * Optional: without it the desk finds a post by the number WordPress gave it, or by its slug.
 * It adds no page, no setting, no table and no script; switched off, nothing of it is left but
 * custom fields with the desk's ids.
 *
 * @package Warraq
 */

defined( 'ABSPATH' ) || exit;

/**
 * The custom fields of a post that the desk reads and writes: the ids of the article and of its
 * story, the revision and the hash of its content, its language, what readers are shown, and where
 * the address of an unpublished one leads, empty for gone.
 */
const WARRAQ_DESK_META = array(
	'desk_id',
	'desk_story',
	'desk_revision',
	'desk_hash',
	'desk_language',
	'desk_shown',
	'desk_moved',
);

/** Every status, the trash too: a post there is still the one post of its article. */
const WARRAQ_DESK_STATUSES = array( 'publish', 'future', 'draft', 'pending', 'private', 'trash' );

/**
 * Returns an address that a reader may be led to, empty for anything else.
 *
 * @param string $address What was sent.
 */
function warraq_desk_address( $address ) {
	return esc_url_raw( (string) $address, array( 'http', 'https' ) );
}

add_action(
	'init',
	function () {
		foreach ( WARRAQ_DESK_META as $key ) {
			register_post_meta(
				'post',
				$key,
				array(
					'type'              => 'string',
					'single'            => true,
					'show_in_rest'      => true,
					'sanitize_callback' => 'desk_moved' === $key ? 'warraq_desk_address' : 'sanitize_text_field',
					'auth_callback'     => function ( $allowed, $meta_key, $post_id ) {
						// They lead readers elsewhere and say whose post it is: not for whoever may write a
						// draft of his own. The desk's user is an Editor.
						return current_user_can( 'edit_post', $post_id ) && current_user_can( 'edit_others_posts' );
					},
				)
			);
		}
	}
);

// The desk asks for this address to know that the plugin is there.
add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'warraq-desk/v1',
			'/plugin',
			array(
				'methods'             => 'GET',
				'permission_callback' => function () {
					return current_user_can( 'edit_posts' );
				},
				'callback'            => function () {
					return array( 'version' => '1.1.1' );
				},
			)
		);
	}
);

// GET /wp/v2/posts?desk_id=...: for those who may edit posts, whatever the slug and the status.
add_filter(
	'rest_post_collection_params',
	function ( $params ) {
		$params['desk_id'] = array(
			'description' => 'The id of an article at the Warraq desk.',
			'type'        => 'string',
			'pattern'     => '^[A-Za-z0-9-]{1,64}$',
		);
		return $params;
	}
);
add_filter(
	'rest_post_query',
	function ( $args, $request ) {
		if ( ! empty( $request['desk_id'] ) && current_user_can( 'edit_posts' ) ) {
			$args['meta_key']    = 'desk_id';
			$args['meta_value']  = $request['desk_id'];
			$args['post_status'] = WARRAQ_DESK_STATUSES;
		}
		return $args;
	},
	10,
	2
);

/**
 * Returns the number of the post that has a desk id, 0 for none.
 *
 * @param string $desk_id The article's id.
 */
function warraq_desk_post_of( $desk_id ) {
	global $wpdb;
	// Not WP_Query: what another request has just written must be seen, past every cache.
	return (int) $wpdb->get_var(
		$wpdb->prepare(
			"SELECT p.ID FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id
			WHERE m.meta_key = 'desk_id' AND m.meta_value = %s AND p.post_type = 'post' LIMIT 1",
			$desk_id
		)
	);
}

/**
 * Refuses a second post with a desk id that one has already: 409, and the number of that post.
 *
 * Two desktops may ask at the same moment. A named lock of the database makes them go one after
 * the other; it is let go when the custom fields are written, or with the connection, so that a
 * request that dies leaves nothing behind.
 */
add_filter(
	'rest_pre_insert_post',
	function ( $prepared, $request ) {
		global $wpdb;
		$meta    = $request['meta'];
		$desk_id = is_array( $meta ) && isset( $meta['desk_id'] ) ? (string) $meta['desk_id'] : '';
		if ( '' === $desk_id || is_wp_error( $prepared ) || ! empty( $prepared->ID ) ) {
			return $prepared;
		}
		$lock  = 'warraq-' . md5( $wpdb->prefix . $desk_id );
		$taken = $wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK(%s, 20)', $lock ) );
		if ( '1' !== (string) $taken ) {
			return new WP_Error(
				'warraq_desk_busy',
				'Another desktop is posting this article.',
				array( 'status' => 503 )
			);
		}
		$post_id = warraq_desk_post_of( $desk_id );
		if ( $post_id ) {
			$wpdb->query( $wpdb->prepare( 'SELECT RELEASE_LOCK(%s)', $lock ) );
			return new WP_Error(
				'warraq_desk_taken',
				'This article has a post.',
				array(
					'status' => 409,
					'post'   => $post_id,
				)
			);
		}
		add_action(
			'rest_after_insert_post',
			function () use ( $lock ) {
				global $wpdb;
				$wpdb->query( $wpdb->prepare( 'SELECT RELEASE_LOCK(%s)', $lock ) );
			}
		);
		return $prepared;
	},
	10,
	2
);

// A Russian article on an Arabic site: its page says so in its first element, for screen readers
// and search engines. The text itself carries lang and dir anyway.
add_filter(
	'language_attributes',
	function ( $attributes ) {
		if ( ! is_singular( 'post' ) ) {
			return $attributes;
		}
		$language = get_post_meta( get_queried_object_id(), 'desk_language', true );
		if ( ! preg_match( '/^[a-z]{2}$/', (string) $language ) ) {
			return $attributes;
		}
		return sprintf( 'lang="%s" dir="%s"', $language, 'ar' === $language ? 'rtl' : 'ltr' );
	}
);

/**
 * Returns the numbers of the published posts of the story that a post belongs to, by language.
 *
 * @param int $post_id A post.
 */
function warraq_desk_editions_of( $post_id ) {
	$story = (string) get_post_meta( $post_id, 'desk_story', true );
	if ( '' === $story ) {
		return array();
	}
	$posts    = get_posts(
		array(
			'meta_key'    => 'desk_story',
			'meta_value'  => $story,
			'post_status' => 'publish',
			'numberposts' => 20,
			'orderby'     => 'ID',
			'order'       => 'ASC',
		)
	);
	$editions = array();
	foreach ( $posts as $post ) {
		$language = (string) get_post_meta( $post->ID, 'desk_language', true );
		if ( 'live' === get_post_meta( $post->ID, 'desk_shown', true ) && '' !== $language ) {
			$editions[ $language ] = $post->ID;
		}
	}
	return $editions;
}

// The other languages of the story, itself included, only those that are live at this moment: an
// edition that goes leaves the heads of its sisters by itself.
add_action(
	'wp_head',
	function () {
		$editions = is_singular( 'post' ) ? warraq_desk_editions_of( get_queried_object_id() ) : array();
		if ( count( $editions ) < 2 || ! in_array( get_queried_object_id(), $editions, true ) ) {
			return;
		}
		$editions['x-default'] = $editions['en'] ?? reset( $editions );
		foreach ( $editions as $language => $post_id ) {
			printf(
				"<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n",
				esc_attr( $language ),
				esc_url( get_permalink( $post_id ) )
			);
		}
	}
);

// The notice that stands where a killed article was is for those who come by an old link alone.
add_filter(
	'wp_robots',
	function ( $robots ) {
		if ( is_singular( 'post' ) && 'killed' === get_post_meta( get_queried_object_id(), 'desk_shown', true ) ) {
			$robots['noindex'] = true;
		}
		return $robots;
	}
);

// The address of an unpublished article leads where the desk said, or answers that it is gone
// (410). Before WordPress guesses at another post with a similar address.
add_action(
	'template_redirect',
	function () {
		global $wpdb;
		if ( ! is_404() ) {
			return;
		}
		$slug   = basename( (string) ( get_query_var( 'name' ) ?: get_query_var( 'pagename' ) ) );
		$number = (int) get_query_var( 'p' );
		if ( '' === $slug && ! $number ) {
			return;
		}
		$post_id = (int) $wpdb->get_var(
			$wpdb->prepare(
				"SELECT p.ID FROM {$wpdb->posts} p JOIN {$wpdb->postmeta} m ON m.post_id = p.ID
				WHERE ( p.post_name = %s OR p.ID = %d ) AND p.post_type = 'post'
				AND p.post_status IN ( 'draft', 'private' )
				AND m.meta_key = 'desk_shown' AND m.meta_value = 'unpublished' LIMIT 1",
				sanitize_title( $slug ),
				$number
			)
		);
		if ( ! $post_id ) {
			return;
		}
		$address = warraq_desk_address( get_post_meta( $post_id, 'desk_moved', true ) );
		nocache_headers();
		if ( '' !== $address ) {
			// An address of another house is allowed: a publisher of the desk wrote it.
			wp_redirect( $address, 301, 'Warraq desk' );
			exit;
		}
		status_header( 410 );
	},
	1
);
