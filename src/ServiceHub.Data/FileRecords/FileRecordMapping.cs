using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.FileRecords;

internal sealed class FileRecordMapping : IEntityTypeConfiguration<FileLoadRow>, IEntityTypeConfiguration<FileRecordRow>
{
    public const int LongestDetail = 1_000;

    public void Configure(EntityTypeBuilder<FileLoadRow> builder)
    {
        builder.ToTable("FileLoads");
        builder.Property(load => load.Source).HasMaxLength(128);
        builder.Property(load => load.FileName).HasMaxLength(255);
        builder.Property(load => load.Sha256).HasMaxLength(64);
        builder.Property(load => load.Detail).HasMaxLength(LongestDetail);
        builder.HasIndex(load => new { load.Source, load.State });
        // By it, of two gateways that begin at once only one does.
        builder.HasIndex(load => load.Source).IsUnique().HasFilter("\"State\" = 'Loading'");
    }

    public void Configure(EntityTypeBuilder<FileRecordRow> builder)
    {
        builder.ToTable("FileRecords");
        builder.Property(record => record.IndexKeyId).HasMaxLength(32);
        builder.Property(record => record.IndexHash).HasMaxLength(32);
        builder.HasIndex(record => new { record.LoadId, record.IndexHash });
        builder.ComplexProperty(record => record.Payload).Property(value => value.KeyId).HasMaxLength(32);
        builder.HasOne<FileLoadRow>().WithMany().HasForeignKey(record => record.LoadId).OnDelete(DeleteBehavior.Cascade);
    }
}
