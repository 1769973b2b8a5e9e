// Counts the SQL statements of this process: what a publication and a page cost, told without a stopwatch.
import { DefaultQueryExecutor } from 'kysely'

/** Every statement that reaches this database while `work` runs; {value, statements}. Answers kept elsewhere do not. */
export async function countStatements(kysely, work) {
  const { adapter } = kysely.getExecutor()
  const statements = []
  const original = DefaultQueryExecutor.prototype.executeQuery
  DefaultQueryExecutor.prototype.executeQuery = function (query, ...rest) {
    if (this.adapter === adapter) statements.push(query.sql)
    return original.call(this, query, ...rest)
  }
  try {
    return { value: await work(), statements }
  } finally {
    DefaultQueryExecutor.prototype.executeQuery = original
  }
}
