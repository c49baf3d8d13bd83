using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Rows;

namespace ServiceHub.Adapters.Sql;

/// <summary>Makes adapters for agencies that open a database to the hub.</summary>
public sealed class SqlAdapterFactory : IAdapterFactory
{
    public string Protocol => "sql";

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var options = SqlOptions.Read(plan);
        var columns = new SqlColumns();
        var mapper = plan.Manifest.Mapping.Bind<SqlRow>(columns.TryParse, SqlColumn.Form);
        return options is null || mapper is null || plan.HasErrors ? null : new SqlAdapter(plan.Manifest, options, columns, mapper, plan.Tap);
    }
}
