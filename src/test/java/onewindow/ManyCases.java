package onewindow;

import java.util.List;
import onewindow.platform.db.Db;

/** Twenty thousand ended cases and a few open ones with all that hangs on them, in towns no other test looks at. */
final class ManyCases {
    private static final String CASES = """
                        insert into cases.case_file (id, number, item_id, item_version, item_code, item_name, kind,
                            department_key, party_id, applicant, applicant_key, masked_applicant, masked_id_number, region_code, site_id,
                            site_region, unit_region, unit_department, units, status, channel, form, submitted_at, due_on,
                            statutory_on, created_at, updated_at)
                        select gen_random_uuid(), 'PLAN' || n, gen_random_uuid(), 1, '000511001000', '高龄津贴', 'PROMISED',
                            '民政', gen_random_uuid(), '量测' || n, '量测' || n, '量**', '3713**********1234', s.region_code, s.id, s.region_code,
                            s.region_code, '民政', array[s.region_code],
                            case when n % 50 = 0 then 'IN_REVIEW' else 'DELIVERED' end, 'WINDOW', '',
                            now() - n * interval '1 minute', case when n % 50 = 0 then current_date + 300 end,
                            case when n % 50 = 0 then current_date + 300 end, now(), now()
                        from (select row_number() over (order by region_code) as place, s.* from organisation.site s
                              where region_code in ('371312005000', '371312006000', '371312009000')) s
                        join generate_series(1, 20000) n on n % 3 + 1 = s.place""";

    private static final List<String> WITH_THEM =
            List.of("""
                        insert into cases.case_event (case_id, party_id, act, from_status, to_status, at, by_kind, by_id,
                            by_name, by_post, idempotency_key)
                        select id, party_id, 'DELIVER', 'APPROVED', 'DELIVERED', now(), 'STAFF', gen_random_uuid(), '王建国',
                            '窗口受理', n::text
                        from cases.case_file, generate_series(1, 3) n where number like 'PLAN%'""", """
                        insert into cases.clock_entry (case_id, clock, mark, at, days, reason)
                        select id, 'STAGE', 'END', now(), 0, '收到申请'
                        from cases.case_file, generate_series(1, 3) where number like 'PLAN%'""", """
                        insert into documents.document (id, case_id, kind, number, site_id, site_name, item_name, verify_code,
                            content, digest, issued_at)
                        select gen_random_uuid(), id, 'RECEIPT', 'PLAN' || number, site_id, '中心', item_name, number, '', '', now()
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into platform.audit_entry (at, actor_name, actor_kind, act, subject_type, subject_id, outcome)
                        select now(), '王建国', 'STAFF', 'DELIVER', 'CASE', id::text, 'OK'
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into cases.case_material (case_id, material_key, provided)
                        select id, 'm' || n, 'PAPER' from cases.case_file, generate_series(1, 3) n where number like 'PLAN%'""", """
                        insert into cases.consultation (case_id, round, department_key, region_code, asked_at, due_on, agrees,
                            opinion, by_id, by_name, answered_at)
                        select id, 1, '民政', site_region, now(), current_date, true, '同意', site_id, '王建国', now()
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into cases.delivery (case_id, at, how, masked_receiver, by_id, by_name, site_region)
                        select id, submitted_at, 'WINDOW', '量**', site_id, '王建国', site_region
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into feedback.rating (case_id, case_number, item_name, site_id, site_name, site_region, party_id,
                            grade, tags, form_version, at)
                        select id, number, item_name, site_id, '中心', site_region, party_id, 1, '{}', 1, submitted_at
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into oversight.alarm (case_id, light, run, due_on, unit_region, site_region, department_key, at,
                            ended_at)
                        select id, 'YELLOW', 1, current_date, unit_region, site_region, department_key, submitted_at, now()
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into cases.promise (case_id, material_key, material_name, kind, party_id, stated, signed_how,
                            made_at, by_date, state, site_region)
                        select id, k, '户口簿', case k when 'm1' then 'FOLLOW' else 'COMMITMENT' end, party_id, '承诺', '书面签署',
                            submitted_at, submitted_at::date + 10,
                            case when status <> 'DELIVERED' then 'OPEN' when k = 'm1' then 'SUPPLIED' else 'TRUE' end, site_region
                        from cases.case_file, unnest(array['m1', 'm2']) k where number like 'PLAN%'""", """
                        insert into oversight.supervision_order (id, number, case_id, unit_region, content, days, due_on, status,
                            issuer_id, issuer_name, issuer_post, idempotency_key, issued_at)
                        select id, number, id, unit_region, '请说明', 3, current_date, 'CLOSED', party_id, '孙桂芳', '县级督查', number,
                            submitted_at
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into notifications.staff_message (id, key, staff_id, case_id, title, text, at, read_at)
                        select id, number, party_id, id, '办件快到期', '办件快到期', submitted_at, submitted_at
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into cases.coordination (id, case_id, step, difficulty, raised_by, raised_at, due_on, outcome,
                            decision, answered_by, answered_at)
                        select id, id, 'CENTRE_HEAD', '难', '王建国', submitted_at, current_date, 'SETTLED', '办', '李', now()
                        from cases.case_file where number like 'PLAN%'""");

    /** What would lie encrypted if the program had written it: made for each test, and taken away after it. */
    private static final List<String> IN_CLEAR = List.of("""
                        insert into notifications.text_message (key, phone, phone_index, words, state, created_at, done_at)
                        select number, '', number, '', 'SENT', submitted_at, submitted_at
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into notifications.message (id, event_seq, party_id, case_id, title, text, at, state)
                        select gen_random_uuid(), -row_number() over (), party_id, id, '结果已送达', '结果已送达', now(), 'SHOWN'
                        from cases.case_file where number like 'PLAN%'""", """
                        insert into oversight.register_entry (id, register, site_id, site_region, at, person, about, question,
                            answer, by_id, by_name, idempotency_key)
                        select gen_random_uuid(), book, site_id, site_region, submitted_at, '张', '高龄津贴', '问', '答', id, '王建国',
                            book
                        from cases.case_file, unnest(array['CALL', 'ENQUIRY']) book where number like 'PLAN%'""", """
                        insert into agents.agent_order (id, number, kind, asked_by, status, party_id, name, masked_name, phone,
                            item_name, wish, region_code, wanted_part, take_by, take_by_provisional, asked_at, handed_over_at,
                            result, ended_at)
                        select id, number, 'AGENCY', 'PHONE', 'CLOSED', party_id, '张', '张*', '', '高龄津贴', '代办', region_code, 'ANY',
                            current_date, false, submitted_at, submitted_at, '办好', submitted_at
                        from cases.case_file where number like 'PLAN%'""");

    private ManyCases() {}

    static void saved(Db db) {
        if (db.sql("select count(*) from cases.case_file where number like 'PLAN%'")
                        .count()
                == 0) {
            db.sql(CASES).update();
            WITH_THEM.forEach(sql -> db.sql(sql).update());
        }
        IN_CLEAR.forEach(sql -> db.sql(sql).update());
        TestDatabase.asOwner(db, "analyze");
    }

    /** Other tests look for what lies in clear. */
    static void clearTextsRemoved(Db db) {
        String theirs = "(select id from cases.case_file where number like 'PLAN%')";
        TestDatabase.asOwner(
                db,
                "delete from notifications.text_message where key like 'PLAN%'",
                "delete from notifications.message where case_id in " + theirs,
                "delete from oversight.register_entry where by_id in " + theirs,
                "delete from agents.agent_order where number like 'PLAN%'");
    }
}
