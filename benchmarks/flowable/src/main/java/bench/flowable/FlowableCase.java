package bench.flowable;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * The same case carried by a process engine, in process and without HTTP: begun with what the applicant wrote, then accepted,
 * reviewed, decided and delivered, each a task found for its group, claimed by a person and completed with its words.
 *
 * <p>Arguments: address, user and password of the database, history level, threads, seconds. Prints whole cases a second.
 */
public final class FlowableCase {
    private static final String[] STEPS = {"accept", "review", "decide", "deliver"};
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
              <process id="case" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f0" sourceRef="start" targetRef="accept"/>
                <userTask id="accept" name="受理" flowable:candidateGroups="clerks" flowable:dueDate="P1D"/>
                <sequenceFlow id="f1" sourceRef="accept" targetRef="review"/>
                <userTask id="review" name="审核" flowable:candidateGroups="handlers" flowable:dueDate="P8D"/>
                <sequenceFlow id="f2" sourceRef="review" targetRef="decide"/>
                <userTask id="decide" name="决定" flowable:candidateGroups="approvers" flowable:dueDate="P8D"/>
                <sequenceFlow id="f3" sourceRef="decide" targetRef="deliver"/>
                <userTask id="deliver" name="送达" flowable:candidateGroups="clerks"/>
                <sequenceFlow id="f4" sourceRef="deliver" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;

    private FlowableCase(ProcessEngine engine) {
        this.engine = engine;
    }

    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[4]);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(args[0]);
            pool.setUsername(args[1]);
            pool.setPassword(args[2]);
            pool.setMaximumPoolSize(Math.max(12, threads));
            ProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration()
                    .setDataSource(pool)
                    .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                    .setHistory(args[3])
                    .setAsyncExecutorActivate(false);
            ProcessEngine engine = configuration.buildProcessEngine();
            if (engine.getRepositoryService().createProcessDefinitionQuery().count() == 0) {
                engine.getRepositoryService()
                        .createDeployment()
                        .addString("case.bpmn20.xml", MODEL)
                        .deploy();
            }
            double rate = new FlowableCase(engine).rate(threads, Integer.parseInt(args[5]));
            System.out.println("cases a second: " + rate);
            engine.close();
        }
    }

    private double rate(int threads, int seconds) throws InterruptedException {
        long begin = System.nanoTime() + 4_000_000_000L;
        long end = begin + seconds * 1_000_000_000L;
        AtomicLong done = new AtomicLong();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String town = "town" + i;
            all.add(Thread.ofPlatform().start(() -> {
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    whole(town);
                    if (now >= begin) {
                        done.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : all) {
            thread.join();
        }
        return (double) done.get() / seconds;
    }

    private void whole(String town) {
        String number = UUID.randomUUID().toString();
        String process = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "case",
                        number,
                        Map.of(
                                "item",
                                "居住证申领",
                                "applicant",
                                "王小兰",
                                "town",
                                town,
                                "form",
                                "{\"address\":\"郑旺镇西郑旺村\",\"since\":\"2019-03-05\"}"))
                .getId();
        for (String step : STEPS) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(process)
                    .taskDefinitionKey(step)
                    .singleResult();
            engine.getTaskService().claim(task.getId(), town + "." + step);
            engine.getTaskService().complete(task.getId(), Map.of(step + "Note", "材料齐全，符合条件", step + "By", "王建国"));
        }
    }
}
