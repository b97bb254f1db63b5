BEGIN TRANSACTION;
CREATE TABLE "customers" (
	id INTEGER NOT NULL,
	email VARCHAR(255) NOT NULL,
	full_name VARCHAR(120) NOT NULL,
	phone VARCHAR(32),
	marketing_opt_in BOOLEAN DEFAULT 0 NOT NULL,
	preferences JSON DEFAULT '{}' NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
	updated_at DATETIME,
	archived_at DATETIME,
	CONSTRAINT ck_customers_email_length CHECK (length(email) > 3),
	CONSTRAINT pk_customers PRIMARY KEY (id),
	CONSTRAINT uq_customers_email UNIQUE (email)
);
CREATE TABLE "orders" (
	id INTEGER NOT NULL,
	number VARCHAR(20) NOT NULL,
	customer_id INTEGER NOT NULL,
	shipping_address_id INTEGER,
	status VARCHAR(9) DEFAULT 'pending' NOT NULL,
	total NUMERIC(12, 2) DEFAULT '0' NOT NULL,
	currency VARCHAR(3) DEFAULT 'EUR' NOT NULL,
	note TEXT,
	placed_at DATETIME NOT NULL,
	paid_at DATETIME,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
	updated_at DATETIME,
	discount_id INTEGER,
	CONSTRAINT ck_orders_total_not_negative CHECK (total >= 0),
	CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
	CONSTRAINT fk_orders_discount_id_discounts FOREIGN KEY(discount_id) REFERENCES discounts (id) ON DELETE SET NULL,
	CONSTRAINT fk_orders_shipping_address_id_addresses FOREIGN KEY(shipping_address_id) REFERENCES addresses (id) ON DELETE SET NULL,
	CONSTRAINT pk_orders PRIMARY KEY (id),
	CONSTRAINT uq_orders_number UNIQUE (number)
);
CREATE TABLE "products" (
	id INTEGER NOT NULL,
	sku VARCHAR(40) NOT NULL,
	name VARCHAR(160) NOT NULL,
	description TEXT,
	price_cents INTEGER NOT NULL,
	is_active BOOLEAN DEFAULT 1 NOT NULL,
	attributes JSON,
	category_id INTEGER NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
	updated_at DATETIME,
	archived_at DATETIME,
	weight NUMERIC(8, 3),
	rating_average NUMERIC(3, 2),
	rating_count INTEGER DEFAULT '0' NOT NULL,
	slug VARCHAR(180) NOT NULL,
	CONSTRAINT ck_products_price_not_negative CHECK (price_cents >= 0),
	CONSTRAINT fk_products_category_id_categories FOREIGN KEY(category_id) REFERENCES categories (id) ON DELETE RESTRICT,
	CONSTRAINT pk_products PRIMARY KEY (id),
	CONSTRAINT uq_products_sku UNIQUE (sku),
	CONSTRAINT uq_products_slug UNIQUE (slug)
);
CREATE TABLE "stock_levels" (
	warehouse_id INTEGER NOT NULL,
	product_id INTEGER NOT NULL,
	supplier_id INTEGER,
	quantity INTEGER DEFAULT '0' NOT NULL,
	shelf VARCHAR(20),
	reserved INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT ck_stock_levels_quantity_not_negative CHECK (quantity >= 0),
	CONSTRAINT fk_stock_levels_product_id_products FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE CASCADE,
	CONSTRAINT fk_stock_levels_warehouse_id_warehouses FOREIGN KEY(warehouse_id) REFERENCES warehouses (id) ON DELETE CASCADE,
	CONSTRAINT pk_stock_levels PRIMARY KEY (warehouse_id, product_id)
);
CREATE TABLE "suppliers" (
	id INTEGER NOT NULL,
	name VARCHAR(120) NOT NULL,
	contact_email VARCHAR(255),
	country VARCHAR(2) NOT NULL,
	lead_days INTEGER DEFAULT 14 NOT NULL,
	is_active BOOLEAN DEFAULT 1 NOT NULL,
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
	updated_at DATETIME,
	CONSTRAINT pk_suppliers PRIMARY KEY (id),
	CONSTRAINT uq_suppliers_name UNIQUE (name)
);
CREATE TABLE "warehouses" (
	id INTEGER NOT NULL,
	code VARCHAR(10) NOT NULL,
	name VARCHAR(100) NOT NULL,
	city VARCHAR(100),
	capacity INTEGER,
	CONSTRAINT pk_warehouses PRIMARY KEY (id),
	CONSTRAINT uq_warehouses_code UNIQUE (code)
);
CREATE TABLE addresses (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	kind VARCHAR(8) NOT NULL,
	line1 VARCHAR(200) NOT NULL,
	line2 VARCHAR(200),
	city VARCHAR(100) NOT NULL,
	postcode VARCHAR(12) NOT NULL,
	country VARCHAR(2) DEFAULT 'DE' NOT NULL,
	is_default BOOLEAN DEFAULT 0 NOT NULL,
	CONSTRAINT fk_addresses_customer_id_customers FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE,
	CONSTRAINT pk_addresses PRIMARY KEY (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE bak_prices_2023 (
	sku VARCHAR(40) NOT NULL PRIMARY KEY,
	price_cents INTEGER
);
CREATE TABLE categories (
	id INTEGER NOT NULL,
	parent_id INTEGER,
	name VARCHAR(80) NOT NULL,
	position SMALLINT DEFAULT '0' NOT NULL,
	CONSTRAINT fk_categories_parent_id_categories FOREIGN KEY(parent_id) REFERENCES categories (id) ON DELETE SET NULL,
	CONSTRAINT pk_categories PRIMARY KEY (id),
	CONSTRAINT uq_categories_parent_id_name UNIQUE (parent_id, name)
);
CREATE TABLE discounts (
	id INTEGER NOT NULL,
	code VARCHAR(24) NOT NULL,
	percent NUMERIC(5, 2) NOT NULL,
	starts_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
	ends_at DATETIME,
	CONSTRAINT ck_discounts_percent_range CHECK (percent > 0 AND percent <= 90),
	CONSTRAINT pk_discounts PRIMARY KEY (id),
	CONSTRAINT uq_discounts_code UNIQUE (code)
);
CREATE TABLE order_items (
	id INTEGER NOT NULL,
	order_id INTEGER NOT NULL,
	product_id INTEGER NOT NULL,
	quantity INTEGER DEFAULT '1' NOT NULL,
	unit_cents INTEGER NOT NULL,
	line_cents INTEGER NOT NULL GENERATED ALWAYS AS (quantity * unit_cents) STORED,
	CONSTRAINT ck_order_items_quantity_positive CHECK (quantity > 0),
	CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE CASCADE,
	CONSTRAINT fk_order_items_product_id_products FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE RESTRICT,
	CONSTRAINT pk_order_items PRIMARY KEY (id)
);
CREATE TABLE payments (
	id INTEGER NOT NULL,
	order_id INTEGER NOT NULL,
	method VARCHAR(8) NOT NULL,
	amount NUMERIC(12, 2) NOT NULL,
	reference VARCHAR(64),
	received_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
	refunded_at DATETIME,
	CONSTRAINT ck_payments_amount_not_zero CHECK (amount <> 0),
	CONSTRAINT fk_payments_order_id_orders FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE CASCADE,
	CONSTRAINT pk_payments PRIMARY KEY (id),
	CONSTRAINT uq_payments_reference UNIQUE (reference)
);
CREATE TABLE product_tags (
	product_id INTEGER NOT NULL,
	tag_id INTEGER NOT NULL,
	CONSTRAINT fk_product_tags_product_id_products FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE CASCADE,
	CONSTRAINT fk_product_tags_tag_id_tags FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE,
	CONSTRAINT pk_product_tags PRIMARY KEY (product_id, tag_id)
);
CREATE TABLE reviews (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	product_id INTEGER NOT NULL,
	rating SMALLINT NOT NULL,
	title VARCHAR(120),
	body TEXT DEFAULT '' NOT NULL,
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
	updated_at DATETIME,
	CONSTRAINT ck_reviews_rating_range CHECK (rating BETWEEN 1 AND 5),
	CONSTRAINT fk_reviews_customer_id_customers FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE,
	CONSTRAINT fk_reviews_product_id_products FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE CASCADE,
	CONSTRAINT pk_reviews PRIMARY KEY (id),
	CONSTRAINT uq_reviews_product_id_customer_id UNIQUE (product_id, customer_id)
);
CREATE TABLE shipments (
	id INTEGER NOT NULL,
	order_id INTEGER NOT NULL,
	carrier VARCHAR(40) NOT NULL,
	tracking_code VARCHAR(40),
	parcels INTEGER DEFAULT '1' NOT NULL,
	shipped_at DATETIME,
	CONSTRAINT fk_shipments_order_id_orders FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE CASCADE,
	CONSTRAINT pk_shipments PRIMARY KEY (id)
);
CREATE TABLE tags (
	id INTEGER NOT NULL,
	label VARCHAR(60) NOT NULL,
	colour VARCHAR(7),
	CONSTRAINT pk_tags PRIMARY KEY (id),
	CONSTRAINT uq_tags_label UNIQUE (label)
);
INSERT INTO "alembic_version" VALUES('b91e57d3a00f');
CREATE INDEX ix_addresses_country_city ON addresses (country, city);
CREATE INDEX ix_addresses_customer_id ON addresses (customer_id);
CREATE INDEX ix_order_items_product_id ON order_items (product_id);
CREATE INDEX ix_orders_status_placed_at ON orders (status, placed_at);
CREATE INDEX ix_orders_unpaid ON orders (customer_id) WHERE paid_at IS NULL;
CREATE INDEX ix_payments_order_id ON payments (order_id);
CREATE INDEX ix_product_tags_tag_id ON product_tags (tag_id);
CREATE INDEX ix_products_category_name ON products (category_id, name);
CREATE INDEX ix_reviews_customer_id ON reviews (customer_id);
CREATE INDEX ix_shipments_order_id ON shipments (order_id);
CREATE INDEX ix_stock_levels_product_id ON stock_levels (product_id);
CREATE INDEX ix_suppliers_country ON suppliers (country);
CREATE UNIQUE INDEX ix_order_items_order_id_product_id ON order_items (order_id, product_id);
CREATE UNIQUE INDEX uq_addresses_default ON addresses (customer_id, kind) WHERE is_default;
COMMIT;
