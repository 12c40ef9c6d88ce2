/** The flags of the analytics engineers set and the skills each stands for. */
export const TOOL_FLAGS: Readonly<Record<string, readonly string[]>> = {
  has_dbt: ['dbt'],
  has_spark: ['apache-spark', 'pyspark'],
  has_python: ['python'],
  has_sql: ['sql'],
  has_airflow: ['apache-airflow'],
  has_dagster: ['dagster'],
  has_prefect: ['prefect'],
  has_snowflake: ['snowflake'],
  has_databricks: ['databricks'],
  has_bigquery: ['google-bigquery'],
  has_redshift: ['amazon-redshift'],
  has_duckdb: ['duckdb'],
  has_kafka: ['apache-kafka'],
  has_terraform: ['terraform'],
  has_looker: ['looker', 'looker-studio', 'lookml'],
  has_tableau: ['tableau'],
  has_power_bi: ['power-bi'],
  has_great_expectations: ['great-expectations'],
  has_fivetran: ['fivetran'],
  has_metabase: ['metabase'],
  has_postgres: ['postgresql'],
  has_airbyte: ['airbyte'],
  has_glue: ['aws-glue'],
};

export interface ToolPosting {
  readonly text: string;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** @param file  JSON lines with `text` and a boolean for each flag */
export function toolPostings(file: string): ToolPosting[] {
  return file
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { text, ...flags } = JSON.parse(line) as { text: string } & Record<string, boolean>;
      return { text, flags };
    });
}
