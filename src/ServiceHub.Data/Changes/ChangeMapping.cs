using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Changes;

internal sealed class ChangeMapping : IEntityTypeConfiguration<ChangeRow>, IEntityTypeConfiguration<ChangedItemRow>
{
    public void Configure(EntityTypeBuilder<ChangeRow> builder)
    {
        builder.ToTable("Changes");
        builder.HasKey(change => change.Name);
        builder.Property(change => change.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ChangedItemRow> builder)
    {
        builder.ToTable("ChangedItems");
        builder.HasKey(item => new { item.Name, item.Item });
        builder.Property(item => item.Item).HasMaxLength(100);
        builder.HasIndex(item => new { item.Name, item.Number });
    }
}
