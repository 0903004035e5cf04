package onewindow.organisation.staff;

/** AB 岗 for the lists of other rooms: who serves which post on a day, the one named for it where its holder is away. */
public final class PostsServed {
    /** Whether one is away; binds {@code today}. */
    public static final String AWAY = """
            exists (select from organisation.absence x
                    where x.staff_id = %s and x.ended_at is null and :today between x.from_on and x.until_on)""";

    /**
     * One row a person and post, as a relation; {@code stands_for} is who is away, and null in one's own post. Whoever is
     * away stays in it. Binds {@code today}.
     */
    public static final String SQL = """
            (select p.staff_id, p.role, p.region_code, p.department_key, cast(null as uuid) as stands_for
             from organisation.post p
             union all
             select b.id, s.role, s.region_code, s.department_key, a.id
             from organisation.stand_in s
             join organisation.post o on o.staff_id = s.staff_id and o.role = s.role and o.region_code = s.region_code
                  and o.department_key is not distinct from s.department_key
             join organisation.staff_member a on a.id = s.staff_id and a.active
             join organisation.staff_member b on b.id = s.stand_in_id and b.active
             where %s and not %s)""".formatted(AWAY.formatted("s.staff_id"), AWAY.formatted("s.stand_in_id"));

    private PostsServed() {}
}
