package onewindow.organisation.department;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the county this installation serves the bureaus every county has. 行政复议法第二十四条: whoever disagrees with one turns to the government of
 * the same level; 第二十七条: not of one that answers to the bureau above it, which the county fills in.
 */
@Component
public class DepartmentProvision {
    private static final List<String[]> BUREAUS = List.of(
            new String[] {"行政审批", "行政审批服务局"},
            new String[] {"民政", "民政局"},
            new String[] {"人社", "人力资源和社会保障局"},
            new String[] {"医保", "医疗保障局"},
            new String[] {"卫健", "卫生健康局"},
            new String[] {"公安", "公安局"},
            new String[] {"自然资源", "自然资源和规划局"},
            new String[] {"农业农村", "农业农村局"},
            new String[] {"住建", "住房和城乡建设局"},
            new String[] {"教体", "教育和体育局"},
            new String[] {"残联", "残疾人联合会"},
            new String[] {"退役军人", "退役军人事务局"},
            new String[] {"市场监管", "市场监督管理局"},
            new String[] {"司法", "司法局"},
            new String[] {"税务", "税务局"},
            new String[] {"林业", "林业局"},
            new String[] {"水利", "水利局"},
            new String[] {"交通运输", "交通运输局"},
            new String[] {"应急", "应急管理局"});

    private final Db db;
    private final Ids ids;
    private final RegionCode county;

    DepartmentProvision(Db db, Ids ids, @Value("${onewindow.county}") String county) {
        this.db = db;
        this.ids = ids;
        this.county = RegionCode.of(county);
    }

    private record Bureau(UUID id, String key, String ending, int position) {}

    /** Does nothing while the county is not in the tree, and nothing twice. */
    public void establish() {
        List<Bureau> bureaus = new ArrayList<>();
        for (String[] bureau : BUREAUS) {
            bureaus.add(new Bureau(ids.next(), bureau[0], bureau[1], bureaus.size() + 1));
        }
        db.sql("""
                        insert into organisation.department (id, county_code, key, name, position, review_body)
                        select t.id, r.code, t.key, r.name || t.ending, t.position,
                               case when t.key = '税务' then '' else r.name || '人民政府' end
                        from organisation.region r
                        cross join jsonb_to_recordset(:bureaus) as t (id uuid, key text, ending text, position int)
                        where r.code = :county
                        on conflict (county_code, key) do nothing""")
                .bind("bureaus", Db.json(bureaus))
                .bind("county", county.value())
                .update();
    }
}
