package org.duxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold for every table of every room, as the database itself tells it. */
@InTheHouse
class TablesStoryTest {
    private static final String TABLES =
            "from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' ";

    /** Tables without rows of any one unit or person: definitions, and the digests of the audit chain. */
    private static final List<String> UNSCOPED = List.of("flyway_history", "audit_seal");

    private final House house;

    @Autowired
    TablesStoryTest(House house) {
        this.house = house;
    }

    @Test
    void everyTableWithAUnitOrAnAccountIsLocked() {
        assertThat(house.asSuperuser("select relname " + TABLES + """
                        and not (relrowsecurity and relforcerowsecurity)
                        and exists (
                            select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not attisdropped
                            and (attname ~ '(^|_)(unit|unit_code|account|account_id|reader)$'))
                        """)).isSubsetOf(UNSCOPED);
    }

    @Test
    void everyLockedTableStaysWholeForBackups() {
        assertThat(house.asSuperuser("select relname " + TABLES + """
                        and relforcerowsecurity and not exists (
                            select from pg_policy p where p.polrelid = c.oid and p.polroles = array['duxue_owner'::regrole::oid]
                            and pg_get_expr(p.polqual, p.polrelid) = 'true')
                        """)).isEmpty();
    }

    @Test
    void theApplicationsRoleOwnsNothingAndMayNotPassBy() {
        assertThat(house.asSuperuser("select relname from pg_class where relowner = 'duxue_app'::regrole"))
                .isEmpty();
        assertThat(house.asSuperuser("""
                        select rolname from pg_roles
                        where rolname like 'duxue\\_%' and rolname <> 'duxue_root'
                        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                        """)).isEmpty();
        assertThat(house.asSuperuser("select 1 where pg_has_role('duxue_app', 'duxue_owner', 'member')"))
                .isEmpty();
    }

    @Test
    void everySecurityDefinerFunctionPinsItsSearchPath() {
        assertThat(house.asSuperuser("""
                        select proname from pg_proc
                        where pronamespace = 'public'::regnamespace and prosecdef
                        and not coalesce(array_to_string(proconfig, ','), '') like 'search_path=pg_catalog, public, pg_temp%'
                        """)).isEmpty();
    }

    @Test
    void everyTableCarriesThePrefixOfARoom() {
        assertThat(house.asSuperuser("select relname " + TABLES + """
                        and relname !~ '^(flyway|organisation|access|audit|http|files|notice|privacy|framework|facts|pack|scheme|inspectors|burden|programme|collection|scoring|review|analysis|result|opinion|letter|report|desk)_'
                        """)).isEmpty();
    }
}
